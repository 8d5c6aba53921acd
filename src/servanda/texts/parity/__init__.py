"""Two languages of one document held side by side: what one says and the other does not."""

from servanda.texts.parity.comparing import compare_languages
from servanda.texts.parity.disparity import Aspect, Disparity

__all__ = ["Aspect", "Disparity", "compare_languages"]

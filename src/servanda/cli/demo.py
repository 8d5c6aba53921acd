"""`servanda demo`: plays the demonstration by actions, once."""

import argparse


def run(_: argparse.Namespace) -> int:
    return 0

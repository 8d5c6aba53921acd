"""The components as template tags: their signatures are their contract."""

from django import template

register = template.Library()

"""The addresses of the public pages; a committee's begin with its own name."""

from django.urls import URLPattern

app_name = "portal"
urlpatterns: list[URLPattern] = []

"""Contributed Markdown to safe HTML, in isolation from the site's own pages and templates."""

from macros.render.page import Page
from macros.render.prose import UnsafeHtml

__all__ = ["Page", "UnsafeHtml"]

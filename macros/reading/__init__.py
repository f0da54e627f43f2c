"""Contributed files as text with positions, and what may not stand in them: YAML, Markdown, BibTeX."""

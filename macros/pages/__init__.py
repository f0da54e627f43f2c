"""What pages are made of: a case's own page, and the parts that maintainers' pages call by name."""

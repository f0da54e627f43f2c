"""A case's numbers: the formula language, what follows from the assumptions, and how quantities are written."""

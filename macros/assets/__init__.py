"""Scripts and styles as the built site holds them: joined, shortened, and without what no page uses."""

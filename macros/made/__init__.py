"""What is made of each case, once: its outline and the body of its page, kept under a hash of all that shapes them."""

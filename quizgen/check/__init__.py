"""What is wrong with a bank and its decks, found before anything is made of them."""

"""Help: a book in resources/help, filled in from the window as it is: keys, panels, formats."""

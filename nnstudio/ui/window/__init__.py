"""The main window with its toolbar, menus, docks and status line."""

"""The app's own main window: the talks there are, one of them in detail, the visit, the settings, the first start."""

"""Search in the window: the field's answers in the left pane's place, and the index behind them."""

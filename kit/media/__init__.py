"""Clips: loaded, decoded, played, without any window. Beside the microphone nobody else loads QtMultimedia."""

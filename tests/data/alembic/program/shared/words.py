# SPDX-License-Identifier: GPL-3.0-or-later
"""Constants of the application's own, which its scripts import."""
LENGTH = 10 * 3
KINDS = ("cat", "it's")

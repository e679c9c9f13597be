# SPDX-License-Identifier: GPL-3.0-or-later
"""join them

Revision ID: 9.5
Revises: go_left, go_right
"""
revision = "9.5"
down_revision = ("go_left", "go_right")
depends_on = "blog"


def upgrade():
    pass


def downgrade():
    pass

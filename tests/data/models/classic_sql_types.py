# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import BIGINT, BLOB, BOOLEAN, CHAR, DATE, DATETIME, DECIMAL, FLOAT, INTEGER, NUMERIC
from sqlalchemy import SMALLINT, TEXT, TIME, TIMESTAMP, VARCHAR, Column, MetaData, Table

metadata = MetaData()

things = Table(
    "things",
    metadata,
    Column("id", INTEGER, primary_key=True),
    Column("big", BIGINT),
    Column("small", SMALLINT),
    Column("truth", BOOLEAN),
    Column("fixed", CHAR(3)),
    Column("words", VARCHAR(30)),
    Column("long_words", TEXT),
    Column("day", DATE),
    Column("hour", TIME),
    Column("stamp", TIMESTAMP),
    Column("number", NUMERIC(9, 3)),
    Column("price", DECIMAL(9, 2)),
    Column("ratio", FLOAT),
)

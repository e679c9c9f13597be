# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Invoice(Base):
    __tablename__ = "invoice"
    number = Column(Integer, autoincrement=False)
    year = Column(Integer, autoincrement=False)
    note = Column(String(100))
    __table_args__ = (PrimaryKeyConstraint("year", "number", name="invoice_key"),)


class InvoiceLine(Base):
    __tablename__ = "invoice_line"
    id = Column(Integer, primary_key=True)
    invoice_year = Column(Integer, nullable=False)
    invoice_number = Column(Integer, nullable=False)
    position = Column(Integer, nullable=False)
    amount = Column(Integer, nullable=False)
    __table_args__ = (
        ForeignKeyConstraint(
            ["invoice_year", "invoice_number"],
            ["invoice.year", "invoice.number"],
            name="fk_line_invoice",
            ondelete="CASCADE",
            onupdate="CASCADE",
        ),
        UniqueConstraint("invoice_year", "invoice_number", "position", name="uq_line"),
        CheckConstraint("amount <> 0", name="ck_amount"),
        CheckConstraint(position > 0, name="ck_position"),
    )

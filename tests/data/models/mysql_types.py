# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Integer
from sqlalchemy.dialects import mysql
from sqlalchemy.dialects.mysql import BIGINT, LONGTEXT, TINYINT
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Measure(Base):
    __tablename__ = "measure"
    __table_args__ = {"mysql_engine": "InnoDB", "mysql_charset": "utf8mb4"}
    id = Column(BIGINT(unsigned=True), primary_key=True)
    flag = Column(TINYINT(1), nullable=False)
    tiny = Column(mysql.TINYINT)
    medium = Column(mysql.MEDIUMINT(unsigned=True))
    words = Column(LONGTEXT)
    at = Column(mysql.DATETIME(fsp=6))
    level = Column(mysql.ENUM("low", "high"))
    many = Column(mysql.SET("a", "b"))
    year = Column(mysql.YEAR)
    amount = Column(mysql.DECIMAL(10, 2))
    ratio = Column(mysql.DOUBLE)
    count = Column(mysql.INTEGER(unsigned=True))

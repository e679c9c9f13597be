# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Date, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base, relationship

Base = declarative_base()


class Student(Base):
    __tablename__ = "student"
    id = Column(Integer, primary_key=True)
    courses = relationship("Enrolment", back_populates="student")


class Course(Base):
    __tablename__ = "course"
    code = Column(String(8), primary_key=True)
    students = relationship("Enrolment", back_populates="course")


class Enrolment(Base):
    __tablename__ = "enrolment"
    student_id = Column(ForeignKey("student.id"), primary_key=True)
    course_code = Column(ForeignKey("course.code", onupdate="CASCADE"), primary_key=True)
    since = Column(Date)
    student = relationship("Student", back_populates="courses")
    course = relationship("Course", back_populates="students")

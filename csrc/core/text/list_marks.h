/* Marks of list items inside a line: "1.) One 2.) Two", "a. One b. Two", "• One • Two". */
#ifndef NUTGRAF_TEXT_LIST_MARKS_H
#define NUTGRAF_TEXT_LIST_MARKS_H

#include "../base/nutgraf.h"

typedef enum nutgraf_mark_style {
    NUTGRAF_MARK_NONE,
    NUTGRAF_MARK_BULLET,       /* "•", with a number or without */
    NUTGRAF_MARK_POINT,        /* "1." */
    NUTGRAF_MARK_PAREN,        /* "1)" */
    NUTGRAF_MARK_POINT_PAREN,  /* "1.)" */
    NUTGRAF_MARK_PARENS,       /* "(1)" */
    NUTGRAF_MARK_LETTERS = 8   /* added where letters count instead of numbers */
} nutgraf_mark_style;

typedef struct nutgraf_list_mark {
    unsigned style; /* nutgraf_mark_style */
    unsigned value; /* 1 for "1" and "a"; 0 for a bullet */
    size_t stop;    /* where its item's text starts */
} nutgraf_list_mark;

/* The mark that stands at `start` of a text; style NUTGRAF_MARK_NONE when there is none. */
NUTGRAF_INTERNAL nutgraf_list_mark nutgraf_list_mark_at(nutgraf_slice text, size_t start);

/* Where the mark that follows `mark` stands, from mark.stop on: of its style, the next in number, after a space; the
 * end of the text when it does not come. Linear. */
NUTGRAF_INTERNAL size_t nutgraf_list_mark_next(nutgraf_slice text, nutgraf_list_mark mark);

#endif

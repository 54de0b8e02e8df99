/* find, match, gmatch and gsub of Lua's string library, for scripts that nobody trusts: a pattern may take exponential
 * time, and no hook is called while the host's own functions try it. These count their steps.
 *
 * They follow lstrlib.c of Lua 5.4 (LICENSE names its authors), so that a script finds what it is used to: `%f`, `\0` in
 * patterns, gmatch and gsub past an empty match. */
#define _GNU_SOURCE /* memmem */
#include <ctype.h>
#include <string.h>

#include "binding.h"

#define MOST_CAPTURES 32
#define MOST_DEPTH 200
#define STEPS_AT_ONCE 65536    /* after so many the guard is asked */
#define MOST_STEPS 50000000    /* where no guard bounds the time: a second or less */
#define UNFINISHED (-1)
#define POSITION (-2)
#define ESCAPE '%'

typedef struct matching {
    lua_State *L;
    const char *subject, *subject_end;
    const char *pattern_end;
    int depth; /* calls of match_here that may still be made */
    int level; /* captures, finished or not */
    size_t steps;
    struct {
        const char *start;
        ptrdiff_t length;
    } captures[MOST_CAPTURES];
} matching;

static const char *match_here(matching *m, const char *s, const char *p);

static void step(matching *m) {
    if (++m->steps % STEPS_AT_ONCE != 0) return;
    if (!nutgraf_lua_guard_ask(m->L) && m->steps > MOST_STEPS) luaL_error(m->L, "the pattern takes too many steps");
}

static int class_byte(const char *s) {
    return (unsigned char)*s;
}

static int check_capture(const matching *m, int digit) {
    int index = digit - '1';
    if (index < 0 || index >= m->level || m->captures[index].length == UNFINISHED)
        return luaL_error(m->L, "invalid capture index %%%d", index + 1);
    return index;
}

static int capture_to_close(const matching *m) {
    for (int level = m->level - 1; level >= 0; level--)
        if (m->captures[level].length == UNFINISHED) return level;
    return luaL_error(m->L, "invalid pattern capture");
}

/* The end of the single class at p. */
static const char *class_end(const matching *m, const char *p) {
    if (*p++ == ESCAPE) {
        if (p == m->pattern_end) luaL_error(m->L, "malformed pattern (ends with '%%')");
        return p + 1;
    }
    if (p[-1] != '[') return p;
    if (p < m->pattern_end && *p == '^') p++;
    /* A bracket that comes first is one of the set, as one after an escape is. */
    for (bool first = true; p < m->pattern_end; first = false) {
        if (*p == ']' && !first) return p + 1;
        p += *p == ESCAPE && p + 1 < m->pattern_end ? 2 : 1;
    }
    luaL_error(m->L, "malformed pattern (missing ']')");
    return NULL;
}

static bool is_in_class(int c, int letter) {
    bool in;
    switch (tolower(letter)) {
    case 'a': in = isalpha(c); break;
    case 'c': in = iscntrl(c); break;
    case 'd': in = isdigit(c); break;
    case 'g': in = isgraph(c); break;
    case 'l': in = islower(c); break;
    case 'p': in = ispunct(c); break;
    case 's': in = isspace(c); break;
    case 'u': in = isupper(c); break;
    case 'w': in = isalnum(c); break;
    case 'x': in = isxdigit(c); break;
    case 'z': in = c == 0; break; /* of 5.1 */
    default: return letter == c;
    }
    return isupper(letter) ? !in : in;
}

/* Is c in the set at p, whose last byte, ']', is at `last`? */
static bool is_in_set(int c, const char *p, const char *last) {
    bool wanted = true;
    if (p[1] == '^') wanted = false, p++;
    while (++p < last) {
        if (*p == ESCAPE) {
            p++;
            if (is_in_class(c, class_byte(p))) return wanted;
        } else if (p[1] == '-' && p + 2 < last) {
            p += 2;
            if (class_byte(p - 2) <= c && c <= class_byte(p)) return wanted;
        } else if (class_byte(p) == c) return wanted;
    }
    return !wanted;
}

static bool is_single_match(const matching *m, const char *s, const char *p, const char *end) {
    if (s >= m->subject_end) return false;
    int c = class_byte(s);
    switch (*p) {
    case '.': return true;
    case ESCAPE: return is_in_class(c, class_byte(p + 1));
    case '[': return is_in_set(c, p, end - 1);
    default: return class_byte(p) == c;
    }
}

static const char *match_balance(matching *m, const char *s, const char *p) {
    if (p + 1 >= m->pattern_end) luaL_error(m->L, "malformed pattern (missing arguments to '%%b')");
    if (s >= m->subject_end || *s != *p) return NULL;
    int opening = *p, closing = p[1], depth = 1;
    while (++s < m->subject_end) {
        step(m);
        if (*s == closing) {
            if (--depth == 0) return s + 1;
        } else if (*s == opening) depth++;
    }
    return NULL;
}

static const char *match_longest(matching *m, const char *s, const char *p, const char *end) {
    ptrdiff_t count = 0;
    for (; is_single_match(m, s + count, p, end); count++) step(m);
    for (; count >= 0; count--) {
        step(m);
        const char *stop = match_here(m, s + count, end + 1);
        if (stop != NULL) return stop;
    }
    return NULL;
}

static const char *match_shortest(matching *m, const char *s, const char *p, const char *end) {
    for (;;) {
        step(m);
        const char *stop = match_here(m, s, end + 1);
        if (stop != NULL) return stop;
        if (!is_single_match(m, s, p, end)) return NULL;
        s++;
    }
}

static const char *begin_capture(matching *m, const char *s, const char *p, ptrdiff_t kind) {
    if (m->level >= MOST_CAPTURES) luaL_error(m->L, "too many captures");
    m->captures[m->level].start = s;
    m->captures[m->level].length = kind;
    m->level++;
    const char *stop = match_here(m, s, p);
    if (stop == NULL) m->level--;
    return stop;
}

static const char *end_capture(matching *m, const char *s, const char *p) {
    int level = capture_to_close(m);
    m->captures[level].length = s - m->captures[level].start;
    const char *stop = match_here(m, s, p);
    if (stop == NULL) m->captures[level].length = UNFINISHED;
    return stop;
}

static const char *match_capture(const matching *m, const char *s, int digit) {
    int index = check_capture(m, digit);
    ptrdiff_t length = m->captures[index].length;
    if (length == POSITION) luaL_error(m->L, "invalid capture index");
    if (m->subject_end - s < length || memcmp(m->captures[index].start, s, (size_t)length) != 0) return NULL;
    return s + length;
}

/* Is s where the set at p begins to hold? */
static bool is_frontier(const matching *m, const char *s, const char *p, const char *end) {
    int before = s == m->subject ? 0 : class_byte(s - 1), after = s < m->subject_end ? class_byte(s) : 0;
    return !is_in_set(before, p, end - 1) && is_in_set(after, p, end - 1);
}

/* The end of what the pattern from p on matches at s; NULL for nothing. Calls itself once an item at most: the depth is
 * bounded by the pattern's length. */
static const char *match_here(matching *m, const char *s, const char *p) {
    if (m->depth-- == 0) luaL_error(m->L, "pattern too complex");
    while (s != NULL && p != m->pattern_end) {
        step(m);
        if (*p == '(') {
            bool position = p + 1 < m->pattern_end && p[1] == ')';
            s = begin_capture(m, s, p + (position ? 2 : 1), position ? POSITION : UNFINISHED);
            break;
        }
        if (*p == ')') {
            s = end_capture(m, s, p + 1);
            break;
        }
        if (*p == '$' && p + 1 == m->pattern_end) {
            s = s == m->subject_end ? s : NULL;
            break;
        }
        if (*p == ESCAPE && p + 1 < m->pattern_end && p[1] == 'b') {
            s = match_balance(m, s, p + 2);
            p += 4;
            continue;
        }
        if (*p == ESCAPE && p + 1 < m->pattern_end && p[1] == 'f') {
            p += 2;
            if (p >= m->pattern_end || *p != '[') luaL_error(m->L, "missing '[' after '%%f' in pattern");
            const char *end = class_end(m, p);
            s = is_frontier(m, s, p, end) ? s : NULL;
            p = end;
            continue;
        }
        if (*p == ESCAPE && p + 1 < m->pattern_end && isdigit(class_byte(p + 1))) {
            s = match_capture(m, s, class_byte(p + 1));
            p += 2;
            continue;
        }
        const char *end = class_end(m, p);
        char suffix = end < m->pattern_end ? *end : '\0';
        bool single = is_single_match(m, s, p, end);
        if (suffix == '*' || suffix == '-' || (suffix == '+' && single)) {
            s = suffix == '-' ? match_shortest(m, s, p, end) : match_longest(m, suffix == '+' ? s + 1 : s, p, end);
            break;
        }
        if (suffix == '?') {
            const char *stop = single ? match_here(m, s + 1, end + 1) : NULL;
            if (stop != NULL) {
                s = stop;
                break;
            }
            p = end + 1;
            continue;
        }
        s = single ? s + 1 : NULL;
        p = end;
    }
    m->depth++;
    return s;
}

static matching begin(lua_State *L, const char *subject, size_t length, const char *pattern, size_t pattern_length) {
    matching m = {.L = L, .subject = subject, .subject_end = subject + length, .pattern_end = pattern + pattern_length};
    return m;
}

static const char *try_at(matching *m, const char *s, const char *p) {
    m->level = 0;
    m->depth = MOST_DEPTH;
    return match_here(m, s, p);
}

/* Pushes capture i; the whole match where there is none and i is 0. */
static void push_capture(const matching *m, int i, const char *start, const char *stop) {
    if (i >= m->level) {
        if (i != 0) luaL_error(m->L, "invalid capture index %%%d", i + 1);
        lua_pushlstring(m->L, start, (size_t)(stop - start));
        return;
    }
    ptrdiff_t length = m->captures[i].length;
    if (length == UNFINISHED) luaL_error(m->L, "unfinished capture");
    if (length == POSITION) lua_pushinteger(m->L, m->captures[i].start - m->subject + 1);
    else lua_pushlstring(m->L, m->captures[i].start, (size_t)length);
}

static int push_captures(const matching *m, const char *start, const char *stop) {
    int count = m->level == 0 && start != NULL ? 1 : m->level;
    luaL_checkstack(m->L, count, "too many captures");
    for (int i = 0; i < count; i++) push_capture(m, i, start, stop);
    return count;
}

static bool is_plain(const char *pattern, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (pattern[i] != '\0' && strchr("^$*+?.([%-", pattern[i]) != NULL) return false;
    return true;
}

static int find_or_match(lua_State *L, bool find) {
    size_t length, pattern_length;
    const char *subject = luaL_checklstring(L, 1, &length), *pattern = luaL_checklstring(L, 2, &pattern_length);
    lua_Number from = luaL_optnumber(L, 3, 1);
    if (from < 0) from += (lua_Number)length + 1;
    if (!(from >= 1)) from = 1;
    if (from > (lua_Number)length + 1) {
        lua_pushnil(L);
        return 1;
    }
    const char *s = subject + (size_t)from - 1;
    if (find && (lua_toboolean(L, 4) || is_plain(pattern, pattern_length))) {
        const char *found = pattern_length == 0 ? s : memmem(s, (size_t)(subject + length - s), pattern, pattern_length);
        if (found == NULL) {
            lua_pushnil(L);
            return 1;
        }
        lua_pushinteger(L, found - subject + 1);
        lua_pushinteger(L, found - subject + (ptrdiff_t)pattern_length);
        return 2;
    }
    matching m = begin(L, subject, length, pattern, pattern_length);
    bool anchored = pattern_length > 0 && *pattern == '^';
    do {
        const char *stop = try_at(&m, s, pattern + anchored);
        if (stop == NULL) continue;
        if (!find) return push_captures(&m, s, stop);
        lua_pushinteger(L, s - subject + 1);
        lua_pushinteger(L, stop - subject);
        return push_captures(&m, NULL, NULL) + 2;
    } while (s++ < m.subject_end && !anchored);
    lua_pushnil(L);
    return 1;
}

/* core.patterns.find(text, pattern, from?, plain?): string.find */
static int l_find(lua_State *L) {
    return find_or_match(L, true);
}

/* core.patterns.match(text, pattern, from?): string.match */
static int l_match(lua_State *L) {
    return find_or_match(L, false);
}

/* Upvalues: text, pattern, where to go on, where the last match ended (0: nowhere). */
static int next_match(lua_State *L) {
    size_t length, pattern_length;
    const char *subject = lua_tolstring(L, lua_upvalueindex(1), &length);
    const char *pattern = lua_tolstring(L, lua_upvalueindex(2), &pattern_length);
    const char *s = subject + (size_t)lua_tonumber(L, lua_upvalueindex(3));
    size_t last = (size_t)lua_tonumber(L, lua_upvalueindex(4));
    matching m = begin(L, subject, length, pattern, pattern_length);
    for (; s <= m.subject_end; s++) {
        const char *stop = try_at(&m, s, pattern);
        if (stop == NULL || (last > 0 && (size_t)(stop - subject) == last - 1)) continue;
        lua_pushnumber(L, (lua_Number)(stop - subject));
        lua_replace(L, lua_upvalueindex(3));
        lua_pushnumber(L, (lua_Number)(stop - subject + 1));
        lua_replace(L, lua_upvalueindex(4));
        return push_captures(&m, s, stop);
    }
    lua_pushnumber(L, (lua_Number)length + 1);
    lua_replace(L, lua_upvalueindex(3));
    return 0;
}

/* core.patterns.gmatch(text, pattern): string.gmatch */
static int l_gmatch(lua_State *L) {
    luaL_checkstring(L, 1);
    luaL_checkstring(L, 2);
    lua_settop(L, 2);
    lua_pushnumber(L, 0);
    lua_pushnumber(L, 0);
    lua_pushcclosure(L, next_match, 4);
    return 1;
}

/* Appends what a replacement string, at stack index 3, stands for. */
static void add_string(matching *m, luaL_Buffer *out, const char *s, const char *stop) {
    lua_State *L = m->L;
    size_t length;
    const char *text = lua_tolstring(L, 3, &length);
    for (const char *end = text + length; text < end; text++) {
        if (*text != ESCAPE) {
            luaL_addchar(out, *text);
            continue;
        }
        text++;
        if (text < end && *text == ESCAPE) luaL_addchar(out, *text);
        else if (text < end && *text == '0') luaL_addlstring(out, s, (size_t)(stop - s));
        else if (text < end && isdigit(class_byte(text))) {
            push_capture(m, *text - '1', s, stop);
            luaL_addvalue(out);
        } else luaL_error(L, "invalid use of '%%' in replacement string");
    }
}

static void add_value(matching *m, luaL_Buffer *out, const char *s, const char *stop, int type) {
    lua_State *L = m->L;
    if (type == LUA_TFUNCTION) {
        lua_pushvalue(L, 3);
        int count = push_captures(m, s, stop);
        lua_call(L, count, 1);
    } else if (type == LUA_TTABLE) {
        push_capture(m, 0, s, stop);
        lua_gettable(L, 3);
    } else {
        add_string(m, out, s, stop);
        return;
    }
    if (!lua_toboolean(L, -1)) {
        lua_pop(L, 1);
        lua_pushlstring(L, s, (size_t)(stop - s));
    } else if (!lua_isstring(L, -1)) {
        luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
    }
    luaL_addvalue(out);
}

/* core.patterns.gsub(text, pattern, replacement, most?): string.gsub */
static int l_gsub(lua_State *L) {
    size_t length, pattern_length;
    const char *s = luaL_checklstring(L, 1, &length), *pattern = luaL_checklstring(L, 2, &pattern_length);
    int type = lua_type(L, 3);
    luaL_argcheck(L, type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION || type == LUA_TTABLE, 3,
                  "string/function/table expected");
    lua_Number most = luaL_optnumber(L, 4, (lua_Number)length + 1);
    lua_settop(L, 3);
    if (type == LUA_TNUMBER) lua_tostring(L, 3);
    matching m = begin(L, s, length, pattern, pattern_length);
    bool anchored = pattern_length > 0 && *pattern == '^';
    const char *last = NULL;
    lua_Integer count = 0;
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    while ((lua_Number)count < most) {
        const char *stop = try_at(&m, s, pattern + anchored);
        if (stop != NULL && stop != last) {
            count++;
            add_value(&m, &out, s, stop, type);
            s = last = stop;
        } else if (s < m.subject_end) {
            luaL_addchar(&out, *s);
            s++;
        } else break;
        if (anchored) break;
    }
    luaL_addlstring(&out, s, (size_t)(m.subject_end - s));
    luaL_pushresult(&out);
    lua_pushinteger(L, count);
    return 2;
}

/* core.start_of_run(text, class) -> where the bytes of one class begin that end the text; #text + 1 for none.
 * Linear, where class .. "+$" is not. */
static int l_start_of_run(lua_State *L) {
    size_t length, class_length;
    const char *subject = luaL_checklstring(L, 1, &length), *class = luaL_checklstring(L, 2, &class_length);
    luaL_argcheck(L, class_length > 0, 2, "a class of a pattern expected");
    matching m = begin(L, subject, length, class, class_length);
    const char *end = class_end(&m, class), *stop = m.subject_end;
    while (stop > subject && is_single_match(&m, stop - 1, class, end)) stop--;
    lua_pushinteger(L, stop - subject + 1);
    return 1;
}

void nutgraf_lua_register_pattern(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"find", l_find}, {"match", l_match}, {"gmatch", l_gmatch}, {"gsub", l_gsub}, {NULL, NULL}};
    static const luaL_Reg others[] = {{"start_of_run", l_start_of_run}, {NULL, NULL}};
    nutgraf_setfuncs(L, others);
    lua_newtable(L); /* [module, patterns] */
    nutgraf_setfuncs(L, functions);
    lua_setfield(L, -2, "patterns");
}

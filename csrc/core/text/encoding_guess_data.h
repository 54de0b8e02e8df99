/* Letters and characters of languages and how frequent they are, by which encodings are told; made by
 * csrc/training/encodings.py, which says what the levels mean, not by hand. */
#ifndef NUTGRAF_TEXT_ENCODING_GUESS_DATA_H
#define NUTGRAF_TEXT_ENCODING_GUESS_DATA_H

/* What the bytes from 0x80 on mean; 0: nothing. */
static const uint16_t page_windows_1250[128] = {
    0x20ac, 0, 0x201a, 0, 0x201e, 0x2026, 0x2020, 0x2021, 0, 0x2030, 0x160, 0x2039, 0x15a, 0x164, 0x17d, 0x179, 0,
    0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0, 0x2122, 0x161, 0x203a, 0x15b, 0x165, 0x17e, 0x17a,
    0xa0, 0x2c7, 0x2d8, 0x141, 0xa4, 0x104, 0xa6, 0xa7, 0xa8, 0xa9, 0x15e, 0xab, 0xac, 0xad, 0xae, 0x17b, 0xb0,
    0xb1, 0x2db, 0x142, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0x105, 0x15f, 0xbb, 0x13d, 0x2dd, 0x13e, 0x17c, 0x154, 0xc1,
    0xc2, 0x102, 0xc4, 0x139, 0x106, 0xc7, 0x10c, 0xc9, 0x118, 0xcb, 0x11a, 0xcd, 0xce, 0x10e, 0x110, 0x143, 0x147,
    0xd3, 0xd4, 0x150, 0xd6, 0xd7, 0x158, 0x16e, 0xda, 0x170, 0xdc, 0xdd, 0x162, 0xdf, 0x155, 0xe1, 0xe2, 0x103,
    0xe4, 0x13a, 0x107, 0xe7, 0x10d, 0xe9, 0x119, 0xeb, 0x11b, 0xed, 0xee, 0x10f, 0x111, 0x144, 0x148, 0xf3, 0xf4,
    0x151, 0xf6, 0xf7, 0x159, 0x16f, 0xfa, 0x171, 0xfc, 0xfd, 0x163, 0x2d9,
};
static const uint16_t page_windows_1251[128] = {
    0x402, 0x403, 0x201a, 0x453, 0x201e, 0x2026, 0x2020, 0x2021, 0x20ac, 0x2030, 0x409, 0x2039, 0x40a, 0x40c, 0x40b,
    0x40f, 0x452, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0, 0x2122, 0x459, 0x203a, 0x45a, 0x45c,
    0x45b, 0x45f, 0xa0, 0x40e, 0x45e, 0x408, 0xa4, 0x490, 0xa6, 0xa7, 0x401, 0xa9, 0x404, 0xab, 0xac, 0xad, 0xae,
    0x407, 0xb0, 0xb1, 0x406, 0x456, 0x491, 0xb5, 0xb6, 0xb7, 0x451, 0x2116, 0x454, 0xbb, 0x458, 0x405, 0x455,
    0x457, 0x410, 0x411, 0x412, 0x413, 0x414, 0x415, 0x416, 0x417, 0x418, 0x419, 0x41a, 0x41b, 0x41c, 0x41d, 0x41e,
    0x41f, 0x420, 0x421, 0x422, 0x423, 0x424, 0x425, 0x426, 0x427, 0x428, 0x429, 0x42a, 0x42b, 0x42c, 0x42d, 0x42e,
    0x42f, 0x430, 0x431, 0x432, 0x433, 0x434, 0x435, 0x436, 0x437, 0x438, 0x439, 0x43a, 0x43b, 0x43c, 0x43d, 0x43e,
    0x43f, 0x440, 0x441, 0x442, 0x443, 0x444, 0x445, 0x446, 0x447, 0x448, 0x449, 0x44a, 0x44b, 0x44c, 0x44d, 0x44e,
    0x44f,
};
static const uint16_t page_windows_1252[128] = {
    0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0,
    0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
    0xa0, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa8, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xb0, 0xb1,
    0xb2, 0xb3, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf, 0xc0, 0xc1, 0xc2, 0xc3,
    0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5,
    0xd6, 0xd7, 0xd8, 0xd9, 0xda, 0xdb, 0xdc, 0xdd, 0xde, 0xdf, 0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7,
    0xe8, 0xe9, 0xea, 0xeb, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9,
    0xfa, 0xfb, 0xfc, 0xfd, 0xfe, 0xff,
};
static const uint16_t page_windows_1253[128] = {
    0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0, 0x2030, 0, 0x2039, 0, 0, 0, 0, 0, 0x2018, 0x2019,
    0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0, 0x2122, 0, 0x203a, 0, 0, 0, 0, 0xa0, 0x385, 0x386, 0xa3, 0xa4, 0xa5,
    0xa6, 0xa7, 0xa8, 0xa9, 0, 0xab, 0xac, 0xad, 0xae, 0x2015, 0xb0, 0xb1, 0xb2, 0xb3, 0x384, 0xb5, 0xb6, 0xb7,
    0x388, 0x389, 0x38a, 0xbb, 0x38c, 0xbd, 0x38e, 0x38f, 0x390, 0x391, 0x392, 0x393, 0x394, 0x395, 0x396, 0x397,
    0x398, 0x399, 0x39a, 0x39b, 0x39c, 0x39d, 0x39e, 0x39f, 0x3a0, 0x3a1, 0, 0x3a3, 0x3a4, 0x3a5, 0x3a6, 0x3a7,
    0x3a8, 0x3a9, 0x3aa, 0x3ab, 0x3ac, 0x3ad, 0x3ae, 0x3af, 0x3b0, 0x3b1, 0x3b2, 0x3b3, 0x3b4, 0x3b5, 0x3b6, 0x3b7,
    0x3b8, 0x3b9, 0x3ba, 0x3bb, 0x3bc, 0x3bd, 0x3be, 0x3bf, 0x3c0, 0x3c1, 0x3c2, 0x3c3, 0x3c4, 0x3c5, 0x3c6, 0x3c7,
    0x3c8, 0x3c9, 0x3ca, 0x3cb, 0x3cc, 0x3cd, 0x3ce, 0,
};
static const uint16_t page_windows_1254[128] = {
    0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0, 0, 0,
    0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0, 0x178, 0xa0,
    0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa8, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xb0, 0xb1, 0xb2,
    0xb3, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4,
    0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0x11e, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6,
    0xd7, 0xd8, 0xd9, 0xda, 0xdb, 0xdc, 0x130, 0x15e, 0xdf, 0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8,
    0xe9, 0xea, 0xeb, 0xec, 0xed, 0xee, 0xef, 0x11f, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa,
    0xfb, 0xfc, 0x131, 0x15f, 0xff,
};
static const uint16_t page_windows_1255[128] = {
    0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0, 0x2039, 0, 0, 0, 0, 0, 0x2018,
    0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0, 0x203a, 0, 0, 0, 0, 0xa0, 0xa1, 0xa2, 0xa3,
    0x20aa, 0xa5, 0xa6, 0xa7, 0xa8, 0xa9, 0xd7, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb5,
    0xb6, 0xb7, 0xb8, 0xb9, 0xf7, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf, 0x5b0, 0x5b1, 0x5b2, 0x5b3, 0x5b4, 0x5b5, 0x5b6,
    0x5b7, 0x5b8, 0x5b9, 0, 0x5bb, 0x5bc, 0x5bd, 0x5be, 0x5bf, 0x5c0, 0x5c1, 0x5c2, 0x5c3, 0x5f0, 0x5f1, 0x5f2,
    0x5f3, 0x5f4, 0, 0, 0, 0, 0, 0, 0, 0x5d0, 0x5d1, 0x5d2, 0x5d3, 0x5d4, 0x5d5, 0x5d6, 0x5d7, 0x5d8, 0x5d9, 0x5da,
    0x5db, 0x5dc, 0x5dd, 0x5de, 0x5df, 0x5e0, 0x5e1, 0x5e2, 0x5e3, 0x5e4, 0x5e5, 0x5e6, 0x5e7, 0x5e8, 0x5e9, 0x5ea,
    0, 0, 0x200e, 0x200f, 0,
};
static const uint16_t page_windows_1256[128] = {
    0x20ac, 0x67e, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x679, 0x2039, 0x152, 0x686, 0x698,
    0x688, 0x6af, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x6a9, 0x2122, 0x691, 0x203a, 0x153,
    0x200c, 0x200d, 0x6ba, 0xa0, 0x60c, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa8, 0xa9, 0x6be, 0xab, 0xac, 0xad,
    0xae, 0xaf, 0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0x61b, 0xbb, 0xbc, 0xbd, 0xbe, 0x61f,
    0x6c1, 0x621, 0x622, 0x623, 0x624, 0x625, 0x626, 0x627, 0x628, 0x629, 0x62a, 0x62b, 0x62c, 0x62d, 0x62e, 0x62f,
    0x630, 0x631, 0x632, 0x633, 0x634, 0x635, 0x636, 0xd7, 0x637, 0x638, 0x639, 0x63a, 0x640, 0x641, 0x642, 0x643,
    0xe0, 0x644, 0xe2, 0x645, 0x646, 0x647, 0x648, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0x649, 0x64a, 0xee, 0xef, 0x64b,
    0x64c, 0x64d, 0x64e, 0xf4, 0x64f, 0x650, 0xf7, 0x651, 0xf9, 0x652, 0xfb, 0xfc, 0x200e, 0x200f, 0x6d2,
};
static const uint16_t page_windows_1257[128] = {
    0x20ac, 0, 0x201a, 0, 0x201e, 0x2026, 0x2020, 0x2021, 0, 0x2030, 0, 0x2039, 0, 0xa8, 0x2c7, 0xb8, 0, 0x2018,
    0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0, 0x2122, 0, 0x203a, 0, 0xaf, 0x2db, 0, 0xa0, 0, 0xa2, 0xa3,
    0xa4, 0, 0xa6, 0xa7, 0xd8, 0xa9, 0x156, 0xab, 0xac, 0xad, 0xae, 0xc6, 0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6,
    0xb7, 0xf8, 0xb9, 0x157, 0xbb, 0xbc, 0xbd, 0xbe, 0xe6, 0x104, 0x12e, 0x100, 0x106, 0xc4, 0xc5, 0x118, 0x112,
    0x10c, 0xc9, 0x179, 0x116, 0x122, 0x136, 0x12a, 0x13b, 0x160, 0x143, 0x145, 0xd3, 0x14c, 0xd5, 0xd6, 0xd7,
    0x172, 0x141, 0x15a, 0x16a, 0xdc, 0x17b, 0x17d, 0xdf, 0x105, 0x12f, 0x101, 0x107, 0xe4, 0xe5, 0x119, 0x113,
    0x10d, 0xe9, 0x17a, 0x117, 0x123, 0x137, 0x12b, 0x13c, 0x161, 0x144, 0x146, 0xf3, 0x14d, 0xf5, 0xf6, 0xf7,
    0x173, 0x142, 0x15b, 0x16b, 0xfc, 0x17c, 0x17e, 0x2d9,
};
static const uint16_t page_windows_1258[128] = {
    0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0, 0x2039, 0x152, 0, 0, 0, 0, 0x2018,
    0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0, 0x203a, 0x153, 0, 0, 0x178, 0xa0, 0xa1, 0xa2,
    0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa8, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xb0, 0xb1, 0xb2, 0xb3, 0xb4,
    0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf, 0xc0, 0xc1, 0xc2, 0x102, 0xc4, 0xc5, 0xc6,
    0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0x300, 0xcd, 0xce, 0xcf, 0x110, 0xd1, 0x309, 0xd3, 0xd4, 0x1a0, 0xd6, 0xd7, 0xd8,
    0xd9, 0xda, 0xdb, 0xdc, 0x1af, 0x303, 0xdf, 0xe0, 0xe1, 0xe2, 0x103, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea,
    0xeb, 0x301, 0xed, 0xee, 0xef, 0x111, 0xf1, 0x323, 0xf3, 0xf4, 0x1a1, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc,
    0x1b0, 0x20ab, 0xff,
};
static const uint16_t page_windows_874[128] = {
    0x20ac, 0, 0, 0, 0, 0x2026, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013,
    0x2014, 0, 0, 0, 0, 0, 0, 0, 0, 0xa0, 0xe01, 0xe02, 0xe03, 0xe04, 0xe05, 0xe06, 0xe07, 0xe08, 0xe09, 0xe0a,
    0xe0b, 0xe0c, 0xe0d, 0xe0e, 0xe0f, 0xe10, 0xe11, 0xe12, 0xe13, 0xe14, 0xe15, 0xe16, 0xe17, 0xe18, 0xe19, 0xe1a,
    0xe1b, 0xe1c, 0xe1d, 0xe1e, 0xe1f, 0xe20, 0xe21, 0xe22, 0xe23, 0xe24, 0xe25, 0xe26, 0xe27, 0xe28, 0xe29, 0xe2a,
    0xe2b, 0xe2c, 0xe2d, 0xe2e, 0xe2f, 0xe30, 0xe31, 0xe32, 0xe33, 0xe34, 0xe35, 0xe36, 0xe37, 0xe38, 0xe39, 0xe3a,
    0, 0, 0, 0, 0xe3f, 0xe40, 0xe41, 0xe42, 0xe43, 0xe44, 0xe45, 0xe46, 0xe47, 0xe48, 0xe49, 0xe4a, 0xe4b, 0xe4c,
    0xe4d, 0xe4e, 0xe4f, 0xe50, 0xe51, 0xe52, 0xe53, 0xe54, 0xe55, 0xe56, 0xe57, 0xe58, 0xe59, 0xe5a, 0xe5b, 0, 0,
    0, 0,
};
static const uint16_t page_iso_8859_2[128] = {
    0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x91,
    0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9d, 0x9e, 0x9f, 0xa0, 0x104, 0x2d8, 0x141,
    0xa4, 0x13d, 0x15a, 0xa7, 0xa8, 0x160, 0x15e, 0x164, 0x179, 0xad, 0x17d, 0x17b, 0xb0, 0x105, 0x2db, 0x142, 0xb4,
    0x13e, 0x15b, 0x2c7, 0xb8, 0x161, 0x15f, 0x165, 0x17a, 0x2dd, 0x17e, 0x17c, 0x154, 0xc1, 0xc2, 0x102, 0xc4,
    0x139, 0x106, 0xc7, 0x10c, 0xc9, 0x118, 0xcb, 0x11a, 0xcd, 0xce, 0x10e, 0x110, 0x143, 0x147, 0xd3, 0xd4, 0x150,
    0xd6, 0xd7, 0x158, 0x16e, 0xda, 0x170, 0xdc, 0xdd, 0x162, 0xdf, 0x155, 0xe1, 0xe2, 0x103, 0xe4, 0x13a, 0x107,
    0xe7, 0x10d, 0xe9, 0x119, 0xeb, 0x11b, 0xed, 0xee, 0x10f, 0x111, 0x144, 0x148, 0xf3, 0xf4, 0x151, 0xf6, 0xf7,
    0x159, 0x16f, 0xfa, 0x171, 0xfc, 0xfd, 0x163, 0x2d9,
};
static const uint16_t page_iso_8859_4[128] = {
    0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x91,
    0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9d, 0x9e, 0x9f, 0xa0, 0x104, 0x138, 0x156,
    0xa4, 0x128, 0x13b, 0xa7, 0xa8, 0x160, 0x112, 0x122, 0x166, 0xad, 0x17d, 0xaf, 0xb0, 0x105, 0x2db, 0x157, 0xb4,
    0x129, 0x13c, 0x2c7, 0xb8, 0x161, 0x113, 0x123, 0x167, 0x14a, 0x17e, 0x14b, 0x100, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5,
    0xc6, 0x12e, 0x10c, 0xc9, 0x118, 0xcb, 0x116, 0xcd, 0xce, 0x12a, 0x110, 0x145, 0x14c, 0x136, 0xd4, 0xd5, 0xd6,
    0xd7, 0xd8, 0x172, 0xda, 0xdb, 0xdc, 0x168, 0x16a, 0xdf, 0x101, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0x12f,
    0x10d, 0xe9, 0x119, 0xeb, 0x117, 0xed, 0xee, 0x12b, 0x111, 0x146, 0x14d, 0x137, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8,
    0x173, 0xfa, 0xfb, 0xfc, 0x169, 0x16b, 0x2d9,
};
static const uint16_t page_iso_8859_5[128] = {
    0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x91,
    0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9d, 0x9e, 0x9f, 0xa0, 0x401, 0x402, 0x403,
    0x404, 0x405, 0x406, 0x407, 0x408, 0x409, 0x40a, 0x40b, 0x40c, 0xad, 0x40e, 0x40f, 0x410, 0x411, 0x412, 0x413,
    0x414, 0x415, 0x416, 0x417, 0x418, 0x419, 0x41a, 0x41b, 0x41c, 0x41d, 0x41e, 0x41f, 0x420, 0x421, 0x422, 0x423,
    0x424, 0x425, 0x426, 0x427, 0x428, 0x429, 0x42a, 0x42b, 0x42c, 0x42d, 0x42e, 0x42f, 0x430, 0x431, 0x432, 0x433,
    0x434, 0x435, 0x436, 0x437, 0x438, 0x439, 0x43a, 0x43b, 0x43c, 0x43d, 0x43e, 0x43f, 0x440, 0x441, 0x442, 0x443,
    0x444, 0x445, 0x446, 0x447, 0x448, 0x449, 0x44a, 0x44b, 0x44c, 0x44d, 0x44e, 0x44f, 0x2116, 0x451, 0x452, 0x453,
    0x454, 0x455, 0x456, 0x457, 0x458, 0x459, 0x45a, 0x45b, 0x45c, 0xa7, 0x45e, 0x45f,
};
static const uint16_t page_iso_8859_6[128] = {
    0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x91,
    0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9d, 0x9e, 0x9f, 0xa0, 0, 0, 0, 0xa4, 0, 0,
    0, 0, 0, 0, 0, 0x60c, 0xad, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x61b, 0, 0, 0, 0x61f, 0, 0x621, 0x622,
    0x623, 0x624, 0x625, 0x626, 0x627, 0x628, 0x629, 0x62a, 0x62b, 0x62c, 0x62d, 0x62e, 0x62f, 0x630, 0x631, 0x632,
    0x633, 0x634, 0x635, 0x636, 0x637, 0x638, 0x639, 0x63a, 0, 0, 0, 0, 0, 0x640, 0x641, 0x642, 0x643, 0x644, 0x645,
    0x646, 0x647, 0x648, 0x649, 0x64a, 0x64b, 0x64c, 0x64d, 0x64e, 0x64f, 0x650, 0x651, 0x652, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0,
};
static const uint16_t page_iso_8859_7[128] = {
    0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x91,
    0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9d, 0x9e, 0x9f, 0xa0, 0x2018, 0x2019, 0xa3,
    0x20ac, 0x20af, 0xa6, 0xa7, 0xa8, 0xa9, 0x37a, 0xab, 0xac, 0xad, 0, 0x2015, 0xb0, 0xb1, 0xb2, 0xb3, 0x384,
    0x385, 0x386, 0xb7, 0x388, 0x389, 0x38a, 0xbb, 0x38c, 0xbd, 0x38e, 0x38f, 0x390, 0x391, 0x392, 0x393, 0x394,
    0x395, 0x396, 0x397, 0x398, 0x399, 0x39a, 0x39b, 0x39c, 0x39d, 0x39e, 0x39f, 0x3a0, 0x3a1, 0, 0x3a3, 0x3a4,
    0x3a5, 0x3a6, 0x3a7, 0x3a8, 0x3a9, 0x3aa, 0x3ab, 0x3ac, 0x3ad, 0x3ae, 0x3af, 0x3b0, 0x3b1, 0x3b2, 0x3b3, 0x3b4,
    0x3b5, 0x3b6, 0x3b7, 0x3b8, 0x3b9, 0x3ba, 0x3bb, 0x3bc, 0x3bd, 0x3be, 0x3bf, 0x3c0, 0x3c1, 0x3c2, 0x3c3, 0x3c4,
    0x3c5, 0x3c6, 0x3c7, 0x3c8, 0x3c9, 0x3ca, 0x3cb, 0x3cc, 0x3cd, 0x3ce, 0,
};
static const uint16_t page_iso_8859_13[128] = {
    0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x91,
    0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9d, 0x9e, 0x9f, 0xa0, 0x201d, 0xa2, 0xa3,
    0xa4, 0x201e, 0xa6, 0xa7, 0xd8, 0xa9, 0x156, 0xab, 0xac, 0xad, 0xae, 0xc6, 0xb0, 0xb1, 0xb2, 0xb3, 0x201c, 0xb5,
    0xb6, 0xb7, 0xf8, 0xb9, 0x157, 0xbb, 0xbc, 0xbd, 0xbe, 0xe6, 0x104, 0x12e, 0x100, 0x106, 0xc4, 0xc5, 0x118,
    0x112, 0x10c, 0xc9, 0x179, 0x116, 0x122, 0x136, 0x12a, 0x13b, 0x160, 0x143, 0x145, 0xd3, 0x14c, 0xd5, 0xd6,
    0xd7, 0x172, 0x141, 0x15a, 0x16a, 0xdc, 0x17b, 0x17d, 0xdf, 0x105, 0x12f, 0x101, 0x107, 0xe4, 0xe5, 0x119,
    0x113, 0x10d, 0xe9, 0x17a, 0x117, 0x123, 0x137, 0x12b, 0x13c, 0x161, 0x144, 0x146, 0xf3, 0x14d, 0xf5, 0xf6,
    0xf7, 0x173, 0x142, 0x15b, 0x16b, 0xfc, 0x17c, 0x17e, 0x2019,
};
static const uint16_t page_ibm866[128] = {
    0x410, 0x411, 0x412, 0x413, 0x414, 0x415, 0x416, 0x417, 0x418, 0x419, 0x41a, 0x41b, 0x41c, 0x41d, 0x41e, 0x41f,
    0x420, 0x421, 0x422, 0x423, 0x424, 0x425, 0x426, 0x427, 0x428, 0x429, 0x42a, 0x42b, 0x42c, 0x42d, 0x42e, 0x42f,
    0x430, 0x431, 0x432, 0x433, 0x434, 0x435, 0x436, 0x437, 0x438, 0x439, 0x43a, 0x43b, 0x43c, 0x43d, 0x43e, 0x43f,
    0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x2561, 0x2562, 0x2556, 0x2555, 0x2563, 0x2551, 0x2557, 0x255d, 0x255c,
    0x255b, 0x2510, 0x2514, 0x2534, 0x252c, 0x251c, 0x2500, 0x253c, 0x255e, 0x255f, 0x255a, 0x2554, 0x2569, 0x2566,
    0x2560, 0x2550, 0x256c, 0x2567, 0x2568, 0x2564, 0x2565, 0x2559, 0x2558, 0x2552, 0x2553, 0x256b, 0x256a, 0x2518,
    0x250c, 0x2588, 0x2584, 0x258c, 0x2590, 0x2580, 0x440, 0x441, 0x442, 0x443, 0x444, 0x445, 0x446, 0x447, 0x448,
    0x449, 0x44a, 0x44b, 0x44c, 0x44d, 0x44e, 0x44f, 0x401, 0x451, 0x404, 0x454, 0x407, 0x457, 0x40e, 0x45e, 0xb0,
    0x2219, 0xb7, 0x221a, 0x2116, 0xa4, 0x25a0, 0xa0,
};
static const uint16_t page_koi8_r[128] = {
    0x2500, 0x2502, 0x250c, 0x2510, 0x2514, 0x2518, 0x251c, 0x2524, 0x252c, 0x2534, 0x253c, 0x2580, 0x2584, 0x2588,
    0x258c, 0x2590, 0x2591, 0x2592, 0x2593, 0x2320, 0x25a0, 0x2219, 0x221a, 0x2248, 0x2264, 0x2265, 0xa0, 0x2321,
    0xb0, 0xb2, 0xb7, 0xf7, 0x2550, 0x2551, 0x2552, 0x451, 0x2553, 0x2554, 0x2555, 0x2556, 0x2557, 0x2558, 0x2559,
    0x255a, 0x255b, 0x255c, 0x255d, 0x255e, 0x255f, 0x2560, 0x2561, 0x401, 0x2562, 0x2563, 0x2564, 0x2565, 0x2566,
    0x2567, 0x2568, 0x2569, 0x256a, 0x256b, 0x256c, 0xa9, 0x44e, 0x430, 0x431, 0x446, 0x434, 0x435, 0x444, 0x433,
    0x445, 0x438, 0x439, 0x43a, 0x43b, 0x43c, 0x43d, 0x43e, 0x43f, 0x44f, 0x440, 0x441, 0x442, 0x443, 0x436, 0x432,
    0x44c, 0x44b, 0x437, 0x448, 0x44d, 0x449, 0x447, 0x44a, 0x42e, 0x410, 0x411, 0x426, 0x414, 0x415, 0x424, 0x413,
    0x425, 0x418, 0x419, 0x41a, 0x41b, 0x41c, 0x41d, 0x41e, 0x41f, 0x42f, 0x420, 0x421, 0x422, 0x423, 0x416, 0x412,
    0x42c, 0x42b, 0x417, 0x428, 0x42d, 0x429, 0x427, 0x42a,
};
static const uint16_t page_koi8_u[128] = {
    0x2500, 0x2502, 0x250c, 0x2510, 0x2514, 0x2518, 0x251c, 0x2524, 0x252c, 0x2534, 0x253c, 0x2580, 0x2584, 0x2588,
    0x258c, 0x2590, 0x2591, 0x2592, 0x2593, 0x2320, 0x25a0, 0x2219, 0x221a, 0x2248, 0x2264, 0x2265, 0xa0, 0x2321,
    0xb0, 0xb2, 0xb7, 0xf7, 0x2550, 0x2551, 0x2552, 0x451, 0x454, 0x2554, 0x456, 0x457, 0x2557, 0x2558, 0x2559,
    0x255a, 0x255b, 0x491, 0x255d, 0x255e, 0x255f, 0x2560, 0x2561, 0x401, 0x404, 0x2563, 0x406, 0x407, 0x2566,
    0x2567, 0x2568, 0x2569, 0x256a, 0x490, 0x256c, 0xa9, 0x44e, 0x430, 0x431, 0x446, 0x434, 0x435, 0x444, 0x433,
    0x445, 0x438, 0x439, 0x43a, 0x43b, 0x43c, 0x43d, 0x43e, 0x43f, 0x44f, 0x440, 0x441, 0x442, 0x443, 0x436, 0x432,
    0x44c, 0x44b, 0x437, 0x448, 0x44d, 0x449, 0x447, 0x44a, 0x42e, 0x410, 0x411, 0x426, 0x414, 0x415, 0x424, 0x413,
    0x425, 0x418, 0x419, 0x41a, 0x41b, 0x41c, 0x41d, 0x41e, 0x41f, 0x42f, 0x420, 0x421, 0x422, 0x423, 0x416, 0x412,
    0x42c, 0x42b, 0x417, 0x428, 0x42d, 0x429, 0x427, 0x42a,
};

#define EN_CONTEXTS 27
static const uint16_t en_letters[30] = {
    0xdf, 0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xed, 0xee, 0xef, 0xf0, 0xf1,
    0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe,
};
static const char en_after[57][31] = {
    "zgjszfinyhejzjwzzzymzzinzjzjvl", "pzwzzvzzcztzzgiqggvrzzxzznzzzw", "zkkpzihjznfpzkyzzzjgvzgkofyksz",
    "zlipvzzyfiemzgzzzzkfizzzzmzzzz", "zqkztiknzkbnzizzzzwnzxlmzlsotz", "hqgyuhupezpzkmzihgznzvjuzkzrzy",
    "ztozzilmzsizzlzzxzyrzzchzwzezw", "zvlntgfkzmfrzozzozzkzvhkzjzezz", "zshpuefjzkfxzkzzzzwlnzgizkzmzz",
    "rllzpkzzjkitnzzujwpbzuozkmzzzz", "zihzzczizzozzzzzzzzkzzihzmzqzz", "zztzzbnkzznzzyzzzzzrzzejztzlsz",
    "zpkswdhipkgpzfzzzzsjuzhlznzjoz", "zkgxreglzjelzjzzzylkzzilzlzmyz", "zqkqffjnjpfmzhzzzzslztkjpgzlpz",
    "ezrzthozknrvmmfmgozstzkzgzjvzz", "zmjuzfcthpfqzlzzzzqlmqpmzozvzz", "zwvzxrvxxxszzwzzzzzuzzuxzypazz",
    "zigrmghknkemzjzzmzmkmujmznyjvz", "zsjzheijzofzzgzzzzsizoikzorrnz", "zhhnndmnzkfmzlzzzzskrshizozltz",
    "iplzrwzrijdiohzgkqfuzzzozzzwzw", "zjgzwckgzohszkzzzzyrwzpzzzzzzz", "zzxzzbzzzzzzzzzzzzzzzzhzzuzfzz",
    "zmizpyzzzkbzzizzzzftzzzzzvzzzz", "ztzvzgzzzzgzzzzzkzzozzbzzizzzz", "zqgukfzzzzelzqzzzzufzogzztzizz",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "smfunilonciqwmuuqsrluskouozmwu", "zvuzvqtlvvjyzlzzazzlzztwzwzvzj",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "lzzzzazzzzzzzzzzzzzzzzszzzzzzz",
    "xrqzsebsssnuzqzzuxwpyxpsyszrzz", "zxwzytwzyytzzxzzazzwzzvmzzzxzz", "ztzzbzzzzzzzzzzzzzszzezzzzzzzz",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "zzszzvyzzzazzszzpzzyzzyzzpzzpz", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "zxpzxsvykypzzwzzazzjzzvyzlzxzz", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "uonwpjnpppkryowwsutgvudpwqzoxd", "uofwpknqppksydwwsutdwumqwqzoxw",
    "smlunilonniqwmuuqsfluskocozmwu", "zxwzytwoyytzzxzzbzzfzzvzzzzxzf", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "bvzzzhvzzzyzzzzzhzzzzzhzzzzzzz", "smlunibonniqwmuuqsrluskouozmwu",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "xrjzrmpsrrnuzfzybwwpyxpsyszrzj", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
    "gwvzwruxxasozvzzzzzuzzuxzxzwzz", "ysrzsnqtttovzrzzayxqzyqtzhzszz", "zzezzuxkzzkzzizzzzzjzzmzzczzhz",
};
static const char en_before[57][31] = {
    "rghztfgyqiftvjzykzlgzznxmlxsyz", "xznzzqtydzezzfzuhgzzzzozzlzzzm", "opizzrgozpfzznzrnzrrzzyizjzczz",
    "ziikzizqzmcpzhszzzrrzzkzzmzhzz", "ztmzzigmzkfzzgznrzlgqzfjzkzozz", "gzzzsljuzzczvpzvtszxzfvrzwzkzj",
    "zmjzziolzqcztizzoztnzzgrzlzhzz", "wkhrzehjzlgzzkzzozrkzzghzwzhzz", "zzozzbzzzzszzwzzpzzvzzhzzzzezz",
    "nxdzzeunzrfzozzzizzizzjzzjzxzt", "zutzzfzqzzfzzvzzozzszzfczzzzll", "rzlzzekhzzvzznzzozzlzzdfzqzwuz",
    "sifyzehjznhwtluyrzpjlzjlzjwhxz", "wljmzenozifjzgzqpzunvzjmzfznrz", "zokqzdikzlknshnpuzqeqzjnzlzoqz",
    "zzzzbjzzizpzzgzzzizzzztzzzzzzv", "ymlzyhjwzqczzozzuzkkzzfnznzjsz", "zifzzkzzzeczzlzozzzuzzzzzzzzzz",
    "zpjzzejizjgzqqzzrzolyzeizruhsw", "vohzwgijzjdozkzvozqlzzhnzizipz", "rnkozfhjzjffzkmlyzxolzjlzlrjqz",
    "plizzevufzhzzkzidwzqzzvzzrzzzp", "zuizzejjznhxvezzqzznzzeizozzzo", "wrqzrmpsrrmuzqygubwpywjsyszrzy",
    "zgdzzfzzzklzmezszzmizzzzzzzzzz", "zzwzzbzzzzzzzzzzzzzzzzhhzzzzzs", "hpvzxevxxxgzzczzzzzuzzuxzjznzz",
    "zzzzzgzzzzyzzzzzzzzzzzazzzzmzz", "vqoyqlorbqltzpxxtvuoxvirxrzqzx", "zouzwquwmwnyzozzymztzztwzozvza",
    "qkjslgjmdlgoukssoqpjsqimsmykus", "zzzzzzzzazzzzzzzzzzzzzzzzzzzzz", "zzzzzavzzzzzzzzzzzzzzzlzzzzzzz",
    "xrqzrmbsssnuzqzzuxwpyxjgyszrzz", "vqgyqlorqqltzpxxtvugxvnrxrzqzb", "uonwojmpppkrybwwrutmvumpvpzoxv",
    "zluzwruxwwrzzvzzzzzuzztxzxzazz", "zzpzzvyzzzazzszzzzzyzzyzzzzzzl", "qkjslgjmllgoukssoqpjsqimsmydus",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "ysizsnqtttkvzrzzvgxqzyqtzgzszb", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "zzhzzwzezzpzzezzzzzfzzfzzlzzjz", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
    "wqpzrmpsarmuzqyyuwjpywosyszrzy", "zulzvptvnvqxzgzznjzczzsvzwzuzf", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
    "zzzzzzzzazzzzzzzzzzzzzzzzzzzzz", "zwvzxhvyxxszzwzzlzzvzzayzyzwzk", "smlunilbnniqwmuuqsrluskouozmwu",
    "smlumhknnnipwluupsbktskntnzmvu", "zxwzxsvypxlzzlzzzzzvzzvyzyzxla", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "ysrztnrtttgvzrzzvyxqzyqtztzsza", "zthzuosuuupwztzzizybzzruzmztzz",
};

#define FR_CONTEXTS 27
static const uint16_t fr_letters[13] = {
    0xe0, 0xe2, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xee, 0xef, 0xf4, 0xf9, 0xfb, 0x153,
};
static const char fr_after[40][14] = {
    "drvrcfzszzzzv", "zzgzmzvamzzzz", "ufzibgzpznzpn", "tzzfbnzzzfzzm", "zzzkazzzzzzrz", "unaulvzzzyzzz",
    "zvzjazzzzzzrz", "ziziaqzwzzzzz", "zjzebrzuzhzzz", "zzucczzzzzzzz", "azzxpyzzzzzzz", "qwxqarzvzuzzz",
    "lnzfbzzzzozzz", "zszfbgzzzzzwz", "zzloahzzzzzzn", "yzzspzqckrdgz", "ztzmalzzzizzz", "ippjcjxnxntdv",
    "zsmiakzzzjzuz", "zzzkazzzzxzmv", "zjzfbizzzmzzz", "zzzsbfkzqzzzz", "zzzhaozzzqzzw", "zzzzzzzzzzzzz",
    "zzzsazzzzzzzz", "vozwawzzzzzzz", "vzzvawzzzzzzz", "zzzzzzzzzzzzz", "zzzzzzzzzzzzz", "dppjcjxnxnttv",
    "zzzzzzzzzzzzz", "vzzwawzzzzzzz", "zzzzzzzzzzzzz", "zzzzzzzzzzzzz", "zzzzzzzzzzzzz", "zzzzzzzzzzzzz",
    "zzzzzzzzzzzzz", "zzzzzzzzzzzzz", "zzzzzzzzzzzzz", "zzzzzzzzzzzzz",
};
static const char fr_before[40][14] = {
    "dzzzczrzwyntz", "zzfzazzzozzzz", "yzzlazzzzzzzz", "zizkaozrzzzzz", "tzziazzzrpzzz", "zzzzazzzyzzzz",
    "zzzzazzzyzzzz", "zlzgazzzzzzzz", "nuunaozszrxxz", "vzzvawzzzozzm", "xzzxayzzzzzzz", "zzzzzzzzzzzzz",
    "zszhbqvozfzrz", "zrzebgzyzrzwz", "zxzhcpzdzgzzz", "vzcwcwzzzzzzz", "zzzzazzzzzzzz", "yzzdbzzznzzzz",
    "zzzebzzzzzzoz", "zvzfbzvzzzzzz", "zmzhdczjvizpz", "xzcyeyzzzzzzf", "zzziaqzzzzzzz", "kqrkelypbouuw",
    "jqqjakxoyntuw", "zzzzzzzzzzzzz", "mttmanzrzqwxy", "ipdjcjxnxnttv", "zzzzzzzzzzzzz", "zzzzzzzzzzzzz",
    "zzzzzzzzzzzzz", "vzzwawzzzzzzz", "zzzzzzzzzzzzz", "zzzzzzzzzzzzz", "zzzzzzzzzzzzz", "zzzzzzzzzzzzz",
    "zzzzzzzzzzzzz", "zzzzzzzzzzzzz", "zzzzzzzzzzzzz", "zzzzzzzzzzzzz",
};

#define DE_CONTEXTS 27
static const uint16_t de_letters[4] = {
    0xdf, 0xe4, 0xf6, 0xfc,
};
static const char de_after[31][5] = {
    "yegc", "apqn", "vfgb", "zzzz", "wdec", "ceem", "ziqa", "zisa", "zbeg", "ajil", "rdhc", "zhbf", "zddd", "zece",
    "zeec", "atvq", "tbjg", "zzzz", "zeec", "ybif", "zdjc", "arvo", "rkal", "zbhf", "zzzz", "zzzz", "wcdf", "zzzz",
    "arsp", "awxu", "almj",
};
static const char de_before[31][5] = {
    "bovd", "bhif", "npza", "zefb", "wbge", "avum", "vhcd", "rfdc", "zchd", "beop", "zzzz", "bgmf", "memb", "lcic",
    "wbeh", "kdib", "qmeb", "qank", "vgib", "pidb", "kdfc", "laur", "nfbi", "jfcd", "kbhe", "zzzz", "ebpj", "zgam",
    "zzzz", "zzzz", "zzzz",
};

#define ES_CONTEXTS 27
static const uint16_t es_letters[7] = {
    0xe1, 0xe9, 0xed, 0xf1, 0xf3, 0xfa, 0xfc,
};
static const char es_after[34][8] = {
    "ehevgez", "zuiapiz", "ilizdcz", "ikdzctz", "mfbzhnz", "rnhbirz", "gmbyjxz", "mjjzhbg", "gbgwjgz", "llztazz",
    "fcrudnz", "ckhjeiu", "jkbzekz", "bgishhz", "hjlzhbz", "lhdckoz", "ciezhgz", "zzzzzzz", "ckeyfrz", "moczcqz",
    "bihzgnz", "gbekszz", "aihzpzz", "ckhjeiu", "aslskrz", "rnsvgaz", "dwuwbvz", "zzzzzzz", "zzzzzzz", "zzzzzzz",
    "endndmy", "zzzzzzz", "zzzzzzz", "zzzzzzz",
};
static const char es_before[34][8] = {
    "cijzdjz", "wncdylz", "eehwqcz", "bjezoiz", "pkezbuz", "rvfepjc", "djdzmdz", "bngzhqz", "fkhjedu", "dcokipz",
    "dcgojnz", "zzzzzzz", "blqzegz", "fvdzkcz", "ilgzbjz", "yzfbxww", "bghwijz", "auiumtz", "ddlzelz", "cehzlfz",
    "ddezmhz", "atqmnsz", "hfgrbqz", "lpmajoz", "bjdziyz", "cmjlgfw", "oiatniz", "gkicejv", "zzzzzzz", "hmjbgkw",
    "zzzzzzz", "hmjbgkw", "zzzzzzz", "zzzzzzz",
};

#define IT_CONTEXTS 27
static const uint16_t it_letters[6] = {
    0xe0, 0xe8, 0xe9, 0xec, 0xf2, 0xf9,
};
static const char it_after[33][7] = {
    "ravzzz", "zzzzzz", "mlsvpa", "hgnfbk", "elsbgp", "zzzzzz", "dcmpjj", "zzzzzz", "snazww", "eowzhb", "zzzzzz",
    "zzzzzz", "clsdgp", "hcgrel", "srczqc", "kaqunn", "zzzzzz", "zzzzzz", "auzsiy", "qngbko", "auvstr", "wvzzaz",
    "hgorbl", "zzzzzz", "zzzzzz", "zzzzzz", "fdlodi", "gbmpjj", "gfmbjj", "zzzzzz", "gfmpbj", "gfmpjb", "zzzzzz",
};
static const char it_before[33][7] = {
    "dcknhh", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz",
    "zzzzzz", "egcqkk", "fddoii", "aiqtnn", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "bempjj", "zzzzzz",
    "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "bfmpjj", "zzzzzz", "gbmpjj", "gfmbjj", "gfmpbj",
};

#define PT_CONTEXTS 27
static const uint16_t pt_letters[12] = {
    0xe0, 0xe1, 0xe2, 0xe3, 0xe7, 0xe9, 0xea, 0xed, 0xf3, 0xf4, 0xf5, 0xfa,
};
static const char pt_after[39][13] = {
    "hgnvucvhqzwg", "zzzyazzguzzv", "zhzwxcrhdkzo", "zjmsdidifwwz", "zdzixjdgrroo", "zqztazzyrzqg", "zgmkujlbgryk",
    "ziohthfdfzip", "zazjvptkzzrj", "zeribwkzrzll", "zazrvpzyzzzr", "zzzzzzzzzzzz", "zhijjgediqqo", "zdyjwfkgemzh",
    "zjnbgophorog", "zhzkbtlgjzvw", "zfosclungill", "zzzzzzzzzzzz", "zdkeiihihsmv", "zixcznudizjy", "zdkgzgiiewkp",
    "zezmdlgezzzz", "zbynzhkhysvz", "zzzzzzzzzzzz", "zdrduezipziz", "zzzzzzzzzzzz", "zdndsmgjwzhx", "zzzzzzzzzzzz",
    "zzzzzzzzzzzz", "zzzzzzzzzzzz", "zzzzzzzzzzzz", "ztzbzzzzzzez", "zzzzzzzzzzzz", "zzzzzzzzzzzz", "umukaoqnpxpq",
    "zzzzzzzzzzzz", "zzzzzzzzzzzz", "zzzzzzzzzzzz", "zzzzzzzzzzzz",
};
static const char pt_before[39][13] = {
    "idzmycgpiwzx", "zzzzazzrzzzz", "zdzstgqggzxe", "zezxyizbnzzl", "zrzzzizcfizg", "zwzouzwzzzaz", "zczuvpzcozzz",
    "zbvxyizfizzv", "zzzzzzzzzzzz", "zlznrcftdzvo", "zzzzzzzzzzzz", "zzzzzzzzzzzz", "zbzzzizlhzzf", "zwgxzeigrqzc",
    "zzguzocfjjzh", "zzzaizzozzzz", "zfzqvizjbzzm", "kbzstwyfxzxy", "zczzzhzkdrzr", "jfzmsgfgeqxh", "zezxyetefzzg",
    "zbzplevsuzuv", "zfzzzqzbpzzt", "zzzzzzzzzzzz", "zbzvwrzkdzzz", "zzzzzzzzzzzz", "ylynojuasztj", "zzzzzzzzzzzz",
    "wnvlaprpqyrr", "phpfcilikskl", "zzzzazzzzzzz", "umukloqapxpq", "zzzzzzzzzzzz", "zzzzzzzzzzzz", "zzzzzzzzzzzz",
    "phpfcilikskl", "zzzzzzzzzzzz", "zzzzazzzzzzz", "phpfcilikskl",
};

#define NL_CONTEXTS 27
static const uint16_t nl_letters[16] = {
    0xe1, 0xe3, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xed, 0xef, 0xf0, 0xf2, 0xf3, 0xf6, 0xfc, 0x153, 0x161,
};
static const char nl_after[43][17] = {
    "zzzzazszqzzyzzzz", "zxzwjzjzaizpswzz", "xuxtbzgzhzxlotzz", "xuxdfzgzhzxlotfz", "zzzzzzzzzzzzzzzz",
    "zpzzkzdzbzzzznzz", "zzzzzzzzzzzzzzzz", "vsvscxexgxvknsxx", "xuxubzgzizxmpuzz", "zqzotzazuzzzzzzz",
    "xuxtfzgzhzxlbtzz", "wtwscyfygywlosye", "xuxfczgzhzxlotzz", "vsvsedexgxvknsxx", "eveugzhgizympuzz",
    "zzzzmzdzhzzsczzz", "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz", "xuxtdzgzezxlftzz", "zzzzzzzzzzzzzzzz",
    "zzzzzzzzzzzzzzzz", "zyzxkzkzazzpsxzz", "zzzzdzozpzncwzzz", "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz",
    "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz",
    "zzzzzzzzzzzzzzzz", "zzzzazsztzzyzzzz", "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz", "vsvscxexgxvknsxx",
    "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz", "vsvsexexgxdknsxx", "zzzzmzmzozzavzzz", "zzzzzzzzzzzzzzzz",
    "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz",
};
static const char nl_before[43][17] = {
    "kizzczczpzztwzzz", "zzzzzzzzzzzzzzzz", "vsvscxexgxvknsxx", "wtwsfybygywlosyy", "zwzvizizazzorvzz",
    "zzzylzczdkzqkyzz", "zxzwizazkzzorwzz", "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz", "zzzznzazpzztwzzn",
    "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz", "zzzzmlazozzsvzzz", "zzzznznzazztwzzz", "zzzqczgzdzzzztzz",
    "wtcsfyfygywlosyy", "zwzvezizjzznqbzz", "zzzzzzzzzzzzzzzz", "zzzoszbzuzsghzzz", "zwzvczizdzzorvzz",
    "zxzwgzczczzorwzz", "vsvsexexgxvknsdx", "ywyvhzazjzynqvzz", "zzzzzzzzzzzzzzzz", "zzzylzazmzzruyzz",
    "zzzzzzzzzzzzzzzz", "vsvscxexgxvknsxx", "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz",
    "zzzzzzzzzzzzzzzz", "zzzzazsrtzzyzzzz", "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz",
    "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz", "vsvsexexgxdknsxx", "zzzzmzmzozzavzzz", "zzzzzzzzzzzzzzzz",
    "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzz",
};

#define SV_CONTEXTS 27
static const uint16_t sv_letters[4] = {
    0xe4, 0xe5, 0xe9, 0xf6,
};
static const char sv_after[31][5] = {
    "bgze", "dfzc", "eezc", "zzzz", "ddne", "dezd", "hkza", "ddze", "dcze", "akzg", "ayzg", "blzd", "bezh", "ebof",
    "bezj", "bhzg", "lazt", "zzzz", "cdyh", "cfzd", "cgzd", "bgyf", "aizy", "zzzz", "zzzz", "zzzz", "zzzz", "zzzz",
    "iazj", "zzzz", "dfxc",
};
static const char sv_before[31][5] = {
    "uaqn", "mezb", "kazl", "atzj", "fezc", "rajl", "ahzi", "bdzh", "dcxe", "gbzf", "suza", "djxb", "bezh", "blwf",
    "bfyi", "gdzc", "fmzb", "zzzz", "djzc", "cdyf", "cczk", "eged", "eizb", "zzzz", "atzs", "zzzz", "zzzz", "zzzz",
    "iazj", "zzzz", "dfxc",
};

#define DA_CONTEXTS 27
static const uint16_t da_letters[5] = {
    0xe5, 0xe6, 0xe9, 0xed, 0xf8,
};
static const char da_after[32][6] = {
    "ddhze", "hblzg", "dgwzc", "nlazj", "hehzc", "kaszg", "ihzza", "edgzd", "deqzd", "qlazl", "ubyze", "kdgzc",
    "fbjzf", "ddkze", "dflzc", "zzzzz", "amszh", "zzzzz", "fcizf", "ecmze", "jhfsb", "jbfzi", "majsu", "zzzzz",
    "zzzzz", "zzzzz", "zzzzz", "ahnzi", "hgmzb", "zzzzz", "zzzzz", "bgmzg",
};
static const char da_before[32][6] = {
    "aotzo", "gceyf", "bjzzd", "oatzo", "cguzd", "biqzh", "iawzj", "kgzza", "zzzzz", "maqzl", "xtzza", "haysh",
    "fbqre", "eeqzc", "fbjzg", "gfkyb", "ecnzf", "zzzzz", "gdfzd", "ebzqg", "mblze", "zzzzz", "hczzd", "zzzzz",
    "zzzzz", "zzzzz", "zzzzz", "biozd", "zzzzz", "zzzzz", "zzzzz", "hbmzg",
};

#define NB_CONTEXTS 27
static const uint16_t nb_letters[4] = {
    0xe5, 0xe6, 0xe9, 0xf8,
};
static const char nb_after[31][5] = {
    "axkh", "zzzz", "ckzc", "zzzz", "ickc", "gdsc", "ioza", "axzr", "cozc", "elqb", "qkza", "euzb", "cgpd", "bire",
    "dizc", "zzzz", "azui", "zzzz", "cnqc", "dpzb", "gsqa", "llxa", "ebzp", "zzzz", "zzzz", "zzzz", "zzzz", "zzzz",
    "zzzz", "zzzz", "zzzz",
};
static const char nb_before[31][5] = {
    "azwr", "zzzz", "bnsd", "zzzz", "bzzd", "bolf", "cqvc", "bnsf", "zzzz", "ansh", "zzzz", "jzza", "dzzb", "ewzb",
    "czgd", "zzzz", "bzzf", "zzzz", "ffqb", "cnzc", "dzzb", "bkpe", "dyzb", "zzzz", "zzzz", "szza", "zzzz", "zzzz",
    "zzzz", "zzzz", "zzzz",
};

#define FI_CONTEXTS 27
static const uint16_t fi_letters[3] = {
    0xe4, 0xf6, 0x161,
};
static const char fi_after[30][4] = {
    "bfl", "alg", "zzz", "zzz", "anz", "avz", "aix", "ajy", "anz", "bfv", "apz", "bfz", "afz", "avz", "ahz", "aoz",
    "akz", "zzz", "aiz", "asz", "agu", "zzz", "asz", "zzz", "zzz", "faz", "zzz", "asz", "ccz", "zzz",
};
static const char fi_before[30][4] = {
    "aiz", "cdl", "ajy", "zzz", "bdz", "aqi", "zzz", "aoz", "aht", "agv", "agz", "bdz", "aiz", "ahz", "afz", "akz",
    "bez", "zzz", "aiz", "bez", "bey", "bje", "alz", "zzz", "zzz", "ahz", "zzz", "alz", "haz", "zzz",
};

#define IS_CONTEXTS 27
static const uint16_t is_letters[10] = {
    0xe1, 0xe6, 0xe9, 0xed, 0xf0, 0xf3, 0xf6, 0xfa, 0xfd, 0xfe,
};
static const char is_after[37][11] = {
    "eprfzhkhod", "tzzzawzzzq", "pdzkthoclx", "zzzzzzzzzz", "gkzbqlivhv", "wxzyazzzzr", "jbmnlkfyzk", "egznekdpyw",
    "fcjxthhjqy", "zzzvazzzzs", "cyzyveekzz", "hiylpeegfu", "ffpewhglfz", "dipkthdjmn", "ggoiumodes", "tuzuavvvwv",
    "frwenckmjs", "zzzzzzzzzz", "diikdklkmq", "nfgevojpdp", "hdugtfflin", "tvzvawwqxn", "wcmduzfyzy", "zzzzzzzzzz",
    "zzzzzzzzzz", "rsxsatttut", "zzzzzzzzzz", "rljnatttuj", "tvzvawwwxv", "klqlcnnndm", "puzuajvvwv", "klrmihdnod",
    "tnzubwvvwe", "stytauuuvu", "notfbpppqj", "opuparqgrq", "ekkisjmchx",
};
static const char is_before[37][11] = {
    "ftofctujqz", "htznbtzgtg", "frwjbmtmus", "zzzzzzzzzz", "lhwecgsktr", "xyztlqzzza", "ejnhfgelrw", "idnngfeqzz",
    "csxkdjttus", "igzybzzjtl", "tizugkvvdd", "fepghehjny", "djmghjeknz", "ehzffilghs", "ghufighhez", "motokjppqa",
    "luzhjecphv", "zzzzzzzzzz", "hdjogjghil", "egrhegmjfz", "fegjohpehz", "ormhanzozm", "lvzlfdwexe", "zzzzzzzzzz",
    "opuamrqqrq", "lmsnjooopa", "zzzzzzzzzz", "rsxnpuuuva", "gnsnjgoopb", "ensnjooopb", "jpuplqqgrb", "heqevffljz",
    "notdiqqqrc", "lmrmdnnnoc", "tuzuqvvvla", "ophpmrrrsa", "hqwrhbsmtr",
};

#define CA_CONTEXTS 27
static const uint16_t ca_letters[10] = {
    0xe0, 0xe7, 0xe8, 0xe9, 0xed, 0xef, 0xf2, 0xf3, 0xfa, 0xfc,
};
static const char ca_after[37][11] = {
    "izlbizrvgz", "xauyololzv", "fzjcozeolz", "fsgdhzejtz", "gycnezohnz", "hbxurertrr", "fwkibzkinz", "myirpzrnja",
    "brqkpufnjv", "kzpwzrpazz", "fttqswtpby", "gjjcimjfko", "jiinbzknuz", "fzgdgzgnjz", "hdhsrzkncz", "jgejegminr",
    "edisfziwkz", "rvustyvrwa", "ckfhizfjuz", "jzjsfzjboz", "czheizkirz", "kzelibzszz", "bzoifzzpzz", "zzzzzzzzzz",
    "jyhrezbqrz", "blkijnlglp", "dnmdlqndos", "zzzzzzzzzz", "dqqnptcmrv", "zzzzzzzzzz", "zzzzzzzzzz", "zzzzzzzzzz",
    "zzzzzzzzzz", "zzzzzzzzzz", "zzzzzzzzzz", "zzzzzzzzzz", "ruartxuqvz",
};
static const char ca_before[37][11] = {
    "fllhjujbmz", "zazzwwzyzz", "euirgggqdz", "bzlyfvkprz", "lrewgfdnzz", "vyxvfsyozb", "cwgtdzkooz", "bziwgziszz",
    "zzzzzzzzzz", "hrbhpurksi", "zzzzzzzzzz", "zzzzzzzzzz", "bzpzmqhugv", "euplepnocz", "gzendmiflz", "tbwuezxsxz",
    "dxhujzctlz", "assprvsotx", "dzeurzdmrz", "kzibjrmmiz", "ezftgcoxiv", "eiumubvrwz", "gsbphvsojx", "zzzzzzzzzz",
    "cygvdoiuzz", "zzzzzzzzzz", "elkcjnlglp", "lanlnrokpt", "zzzzzzzzzz", "ruurtxuqva", "zzzzzzzzzz", "zzzzzzzzzz",
    "zzzzzzzzzz", "mapmosplqu", "zzzzzzzzzz", "zzzzzzzzzz", "zzzzzzzzzz",
};

#define GA_CONTEXTS 27
static const uint16_t ga_letters[5] = {
    0xe1, 0xe9, 0xed, 0xf3, 0xfa,
};
static const char ga_after[32][6] = {
    "efgge", "qyazy", "egege", "dgjdf", "feeid", "aqwzy", "fbhkp", "egpcj", "deghg", "uwora", "zzzzz", "zzzzz",
    "efchh", "cgfen", "fjbgj", "kmanm", "edgeu", "zzzzz", "efege", "bhfkg", "bigjg", "iqajq", "dfckk", "gigjb",
    "zzzzz", "zzzzz", "ehfic", "gidci", "fjfkc", "hjifb", "zzzzz", "chfih",
};
static const char ga_before[32][6] = {
    "eidhf", "watzu", "bjimf", "jqcic", "epjbh", "zzzzz", "ljccq", "fnkbt", "zzzzz", "cdzgh", "zzzzz", "zzzzz",
    "dydne", "cngdj", "cndig", "xzazz", "oqlka", "zzzzz", "dxfdh", "exihb", "dwcji", "ecfih", "didei", "zzzzz",
    "zzzzz", "zzzzz", "zzzzz", "fdgid", "zzzzz", "ddgii", "cidji", "idclk",
};

#define PL_CONTEXTS 27
static const uint16_t pl_letters[9] = {
    0xf3, 0x105, 0x107, 0x119, 0x142, 0x144, 0x15b, 0x17a, 0x17c,
};
static const char pl_after[36][10] = {
    "lzuvfzdhd", "zxdzdijof", "hkzebzzzz", "dcphwzxzw", "ihzkbzkgh", "zzkwgfdld", "bhrepvqxq", "dgzjczzzz",
    "dhteexlzs", "nfgcjmlzj", "rbzgxzezy", "chzgezozl", "icydwtxzt", "bhxhizlzw", "jbzfzzzzz", "zzozhhcsd",
    "dnzedzzzn", "zzzzzzzzz", "bjqfozpzp", "fdzpczzzz", "chzdizzzz", "zzozgkmsb", "zzzzzzzzz", "ffzfdzmzz",
    "zzzzzzzzz", "zydzftcuk", "jdzcfzzzx", "zyiyczugd", "yxbxjzoge", "zzzzzzzzz", "xwfxizcne", "fcvezzzzz",
    "zzzzzzzzz", "zzazzvzzz", "ssasroszs", "nayoozxzx",
};
static const char pl_before[36][10] = {
    "zedfiiomi", "zzzzazzzg", "bkqejrmpj", "kdyfmhdrr", "hdvcnzzoh", "yzzzgzzza", "kjlcdokrk", "gbyfpzxzx",
    "zzzzzzzzz", "jjkjenjqc", "atuttyuzt", "mnvcfvzzd", "izzszzbog", "tsosilajo", "zzzzgzgjb", "zzzzazzzh",
    "sfzbpznzz", "zzzzzzzzz", "bzzzozfgs", "iimejdyze", "fdzclzzzz", "zzzzawzzn", "zzzzzzzzz", "bsvzzzfmz",
    "zzzzzzzzz", "zzzzezzzb", "rbzdqzyzy", "yyzyazyzo", "zzzzbzzzf", "lfzktzbkz", "zyzyazzzq", "aixhvzwzo",
    "jijihncfi", "qlwauzvzv", "ccvktyuzu", "ceyewzxzx",
};

#define CS_CONTEXTS 27
static const uint16_t cs_letters[15] = {
    0xe1, 0xe9, 0xed, 0xf3, 0xfa, 0xfd, 0x10d, 0x10f, 0x11b, 0x148, 0x159, 0x161, 0x165, 0x16f, 0x17e,
};
static const char cs_after[42][16] = {
    "rruzevdxzzfgzqf", "wzzzozcpzkhioze", "gqezzeqzdzkqzpx", "tiazzzzzzwzzziz", "dhfzrkozfrkszir",
    "kxzynzdnzihfzue", "flcjpuuzuzlvzeu", "cjozwrrzrzqtzcr", "cfxzzfozzziuqgk", "iqkrpzezzqidwsf",
    "kzbyszowzrzhzju", "dezhzgqzzzjzzgn", "dfduzjpzzmzjzip", "egfnzlqzdzoyzhn", "fgczzgmzhzzqzqx",
    "szzztzezznfirzc", "ltfzztzzkubozjz", "zzzzzzzzzzzzzzz", "cgwzzhiwzrzlzgk", "cncvztqzztzznjz",
    "hgexzjvzesgjzhz", "hzzzzzgnzmnfszb", "eghyzerzgqkjzlo", "zzzzzzzzzzzzzzz", "mgfxupozpwoqzbp",
    "yzxzszhzzriftzb", "csdqrpyzzslizjz", "wzzzzzhxzzbgzzg", "tvszzwazwzkqzyg", "zzzzzzdzzzeelzg",
    "zzzzzzzzzzzzzzz", "wzvzzzazzztzzzo", "uwtzrwkzwzkazym", "ezbzzzzzzxzzzhz", "bliurmlxmtlnwol",
    "yzxzzzijznchgze", "knjwsnnznvmoxan", "ezbzzzzzzzzszlz", "osazzzzzzzzikwz", "bmivrmmymulnwom",
    "wzvzzzizznnrzza", "dzcwzzzpzkzlzqw",
};
static const char cs_before[42][16] = {
    "hfczzhlripmmqik", "zzvzzzcozrfgsze", "jzittbrzzznzzgf", "hwczqdozjyuwzrl", "cmggllzzhxzzzlg",
    "zzzzzzezzzcgzzf", "hbfwsnnznvmpypn", "almzyltztzsuzvt", "fcezmmzzizszzmu", "zzzzzzgzzzchzzd",
    "gqfzojzzczzzzhu", "iodzjngzimjiwue", "cjexksmzfzxkzkr", "fedyufzzlzzzzjz", "chhsuthzfzqnzti",
    "xtwzzrdozegghzf", "dlezhhtzizvhztz", "zzzzzzzzzzzzzzz", "elfphgzzdzztzlr", "ekczlgxzkxnqzhn",
    "elewkhhtgrugvzo", "wzvzzzdozdihkzg", "bqfznjyzszwpziv", "dfhfqllxltkmvnl", "hjbspkjvkrjlumj",
    "zzzzzzzzzzzzzzz", "bmgyrlzzgzzzzjz", "wzzzzzeszzcosze", "iliuqllxltkbwnl", "zzzzzzezzzcfzzg",
    "gjfrojjvjriktld", "gjfrodjvjriktlj", "zzzzzzzzzzzzzzz", "hhczdpzzkzzzzmz", "mspzxsszbzruzuf",
    "zzzzzzzzzzzzzzz", "qtpzytnzgzsuzhb", "crezxqzzfzzzzqz", "evdzzfzzizohztk", "twezzwwzczvezyw",
    "uxtzzxbzxkerzzl", "fmezqrzzfzzzzdv",
};

#define SK_CONTEXTS 27
static const uint16_t sk_letters[17] = {
    0xe1, 0xe4, 0xe9, 0xed, 0xf3, 0xf4, 0xfa, 0xfd, 0x10d, 0x10f, 0x13a, 0x13e, 0x148, 0x155, 0x161, 0x165, 0x17e,
};
static const char sk_after[44][18] = {
    "qzqvzzezdlzjqzflg", "vzzzzzpzdqzklzjci", "dzkezseiozzlzzlro", "pzebzzkwnzzyzzyjw", "czkhxigkmtihkxowt",
    "mzvztzpzfizcizihg", "hyhdcwkqqyzswzrqq", "eylqbwqrqzzsxzsqr", "fzhhzkpfvzldonmzz", "lzsjpztzhtzuzzibl",
    "ozvjzzbzvzzunzhvz", "dzgohmhfqzvhqvyzo", "dzhehzjjqztxmzkzu", "bhkmnfopvzxztnzzp", "ezegztielzzzzzlzx",
    "tzzzzzzzetxfnzhxc", "hivcwghjvzmvpzjzz", "zzzzzzzzzzzzzzzzz", "czifppkhhzzzuznsn", "hzuhzzbuuzzqzzzez",
    "ezfektgfwrjtpztxz", "gzzxzzzzjmzjrzhlb", "gjfjvojdxqzqnzhzm", "zzzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzzz",
    "yzzzzzrzgzzzozfcf", "czzdozmnqtzlpzkpz", "voyxzzxxepzjjzemc", "uzwvzzwwczzyzzxcw", "hrkjqpjjbrtlqyljk",
    "uzwvzzwwfzzlozcif", "zzzzzzzzzzzzzzzzz", "wzyxzzxxxzzrtzlxa", "yzzzzzzzbzzzzzhfm", "tzvuzzvvozzxlzbuf",
    "yzzazzpzzzzzszgzz", "lvnmutnnnvwptzona", "szvuzznuuzzlfzwub", "uzxwzzawwzzypzrwn", "zzzzzzzzzzzzzzzzz",
    "kunmtsmmmuwobzhmh", "wzzbzzyyyzznzzggz", "jslksrllktunrzbll", "szzazzryymzpjziyz",
};
static const char sk_before[44][18] = {
    "gvfgzzhfmnzonznem", "yzzyzzzydjzdjzigi", "puzovqbfzznfzzzzl", "dzwgypfdzzyzzzzzr", "dzllfkflrzzzzuzzf",
    "zzzzzzzzdtzzzzexd", "mvdnutcnnwxpuzpio", "ezlqbzvvvzzxzzxvw", "fzbrzulmzzzvvzmzz", "zzzzzzzzczzzzzgzc",
    "bzxfzlxrwzzzzzyxx", "jyrdzrlkgzyfzziwf", "czzgskfjkzzwzrjzw", "ezfeqvnertzkxxrzt", "ezjikuoofzzgzzmyd",
    "yzzzzzzzdmzefzihk", "fzufhpfhzzgrzzgzz", "zzzzzzzzzzzzzzzzz", "czifkmfhtzzzzzzzs", "eszcziigzzzjzzvxm",
    "djpfupgmitzorpexo", "pzzzzzzzcozffzjnf", "bzueyjklzzzmzzvzz", "zzzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzzz",
    "gqihpoiiiqrdoxkii", "alsjslolzzwzzzzuz", "gqihpoiiiqrkoxkid", "bskjrqkkkstmqzlkk", "zzzzzzzzzzzzzzzzz",
    "zzzzzzzzczzzzzeze", "zzzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzzz", "uzxwzzwwlzpazzywp", "zzzzzzzzzzzzzzzzz",
    "hgsjzzbtzzzzzzzzz", "fvonutnnnvxpuzpnb", "zzzzzzzzzzzzzzzzz", "cyrgxkqqqzisxzfqh", "fztkzosikzemzhuse",
    "zzzzzzzzzzzzzzzzz", "gzzfzmfffzzuzuhpj", "neykzzcxxzzzzzfxy", "fzzizcljzngqzuzzz",
};

#define HU_CONTEXTS 27
static const uint16_t hu_letters[9] = {
    0xe1, 0xe9, 0xed, 0xf3, 0xf6, 0xfa, 0xfc, 0x151, 0x171,
};
static const char hu_after[36][10] = {
    "fcjmhghmu", "bkkpplfvz", "cihfijqfq", "nebzuszzu", "eehglrmeq", "ajhntwuzz", "bhzlktglm", "edkhhllgk",
    "dhejhgpnm", "gofczgozv", "bgpjhnkzl", "jdhkdthqr", "eegfiskgv", "cdkglmtxi", "cegpkmjjo", "cfiiimkjn",
    "dcgpnonqz", "zzzzzzzzz", "dejhhofhl", "edfkljmip", "dejghmnil", "aouuuywvz", "cdjpnykin", "zzzzzzzzz",
    "fblmmpomg", "effiljjhe", "degihmjgn", "mkauuywvz", "jbnnnrfos", "zzzzzzzzz", "icqeqfsrv", "zzzzzzzzz",
    "cgekknmkp", "zzzzzzzzz", "cfktdxmuy", "gbkkkomlp",
};
static const char hu_before[36][10] = {
    "ljzcvjndi", "btwewkrhz", "chxffsngq", "cegizlznp", "leqciuogz", "rsvhpzgce", "epvfwzycr", "eckljjhpv",
    "cdzhzzogo", "ejxcxznfl", "blnizfukn", "gdofjuhgi", "cgnjhlfjs", "bhenitwmo", "ddhkgsmko", "ilocpsrdu",
    "qbglturkz", "zzzzzzzzz", "edhlgolkn", "cctmjmqlq", "efckjlnks", "arupuywlz", "fefkeuqji", "zzzzzzzzz",
    "zzzzzzzzz", "zzzzzzzzz", "ggikdkfhk", "jorkrktaw", "hfrdrvtdi", "aruuupwlz", "jjmanqonr", "mmpqqtsav",
    "iilbmpomr", "hckllondq", "zzzzzzzzz", "zzzzzzzzz",
};

#define RO_CONTEXTS 27
static const uint16_t ro_letters[6] = {
    0xe2, 0xee, 0xf3, 0x103, 0x15f, 0x163,
};
static const char ro_after[33][7] = {
    "wazhlw", "vozkfb", "kqzaon", "fqqbzq", "jxzazz", "qezlce", "eozbzz", "nxzazz", "dlzbww", "xnzqbe", "fjzbfq",
    "zzzzzz", "mvzazu", "hsrazz", "nzzazj", "leyddp", "iszazi", "zzzzzz", "itzaqo", "nrzazz", "iyzazz", "ouzapj",
    "gwzazz", "zzzzzz", "mqzaxx", "zzzzzz", "nzzazz", "zzzzzz", "jgxcdo", "zzzzzz", "gnzdfd", "jgxbno", "gnzauu",
};
static const char ro_before[33][7] = {
    "uwzazz", "pmzicc", "cjzcqr", "urzaoz", "sohaww", "spzkdb", "zzzzzz", "tqzaxx", "zzzzzz", "kjzjcc", "ldzcpq",
    "zzzzzz", "dfzczz", "ddzezz", "fbzqwz", "jgxcdo", "urfbyy", "zzzzzz", "hszazz", "ztzazz", "epzbiz", "yvzagz",
    "jgxbno", "zzzzzz", "zzzzzz", "zzzzzz", "qnzauu", "mjzbqd", "zzzzzz", "zzzzzz", "qnzekb", "mfzbqr", "nkzars",
};

#define HR_CONTEXTS 27
static const uint16_t hr_letters[6] = {
    0xf4, 0x107, 0x10d, 0x111, 0x161, 0x17e,
};
static const char hr_after[33][7] = {
    "xddvef", "zicghe", "zzzzzz", "tibkhi", "zomhna", "zehedi", "zzzzzz", "rceifg", "zzzzzz", "zlcncj", "zperbp",
    "arktkn", "tigkhb", "hbiolm", "zoaqno", "zhdied", "zcdtfr", "rgedfg", "zvolcc", "rgcifg", "zzzzzz", "zcduhh",
    "yndpbn", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "tbgkhi", "zzzzzz", "zberop", "vkibjk",
};
static const char hr_before[33][7] = {
    "zeeucl", "zfegfe", "ynlpma", "ynfpbn", "cmrmsc", "zdfgfe", "zzzzzz", "zzzzzz", "zzzzzz", "zgdife", "zsburf",
    "zzczcv", "zrctcn", "ujilib", "zgczfg", "zcjkee", "xmeobm", "zzzzzz", "vkimdc", "zzzzzz", "zyxzay", "zfcdli",
    "zmbsdm", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "zzzzzz", "zphrap", "wljnal", "vkimja", "zzzzzz", "zzzzzz",
};

#define SL_CONTEXTS 27
static const uint16_t sl_letters[3] = {
    0x10d, 0x161, 0x17e,
};
static const char sl_after[30][4] = {
    "ccg", "chd", "aho", "bgh", "cfd", "cfe", "zzz", "bfg", "bhi", "ccj", "sav", "ial", "dpb", "ebn", "akm", "bgf",
    "bei", "zzz", "ecf", "ebh", "bfg", "bfg", "cee", "zzz", "zzz", "zzz", "dbm", "bgh", "arw", "egc",
};
static const char sl_before[30][4] = {
    "alk", "bfg", "cmc", "dfc", "aik", "bgf", "zzz", "dfc", "zzz", "cef", "big", "ccp", "cdf", "zzz", "chc", "ahi",
    "dcm", "zzz", "apu", "ajk", "nay", "ajj", "ebn", "zzz", "zzz", "zzz", "ajk", "qaw", "ebh", "egc",
};

#define LT_CONTEXTS 27
static const uint16_t lt_letters[12] = {
    0xe4, 0xe9, 0xf3, 0x105, 0x10d, 0x117, 0x119, 0x12f, 0x161, 0x16b, 0x173, 0x17e,
};
static const char lt_after[39][13] = {
    "wzzvmmzcewzf", "zzzuiqzzbyze", "zzzkzehvychq", "zzzhhfuqobpq", "zxzizdnizmhd", "mzzzhzsjbzzg", "znlgukwrpubr",
    "zprdqgmhsffm", "zgglphqmkhcm", "zzzjiuzzcjdp", "zzzczlngygdz", "zuvelflkdlfz", "zrngscjfvmhr", "zutdvdlunkfr",
    "ztshgdhfrugr", "zzzvcuzvfyve", "zzqfocigjoik", "zzzzzzzzzzzz", "zpqgldlhghhh", "zsrbiholtnfz", "zwxdzeihlhep",
    "zzzzhvzzgzzb", "zrnezdjowldr", "zzzzzzzzzzzz", "zzzzzzzzzzzz", "zzzrgrxsbvrh", "zzzlvbjsqves", "zzzzzzzzzzzz",
    "zzzzzzzzzzzz", "zzzzzzzzzzzz", "zzzptpvqotqa", "zzzzzzzzzzzz", "zzzsgrxthvsb", "zzznqfsobqnj", "zzzpsiuqgspb",
    "zuzeehoekmfu", "zzzrvrxsbvrf", "zzzzzzzzzzzz", "zzzfufkffuer",
};
static const char lt_before[39][13] = {
    "zzzduhjfjzdo", "zzzzrzzzbzve", "zzzjvnwlfurb", "zzylobqmgolm", "zsoyrfzfhhuc", "zzzxgwzodzxc", "zywjnbokinjf",
    "qzztxdzegftj", "dvuhkgmhfkhi", "zzzzdzzzdzzd", "zzzhzbzghukz", "zxzzvhzhbizj", "zqnlzbzvgkzs", "zpkyzezicmyh",
    "zjjgzezregvf", "zzzwswzxbzwf", "zzzvyezfemvd", "zzzzzzzzzzzz", "orsfzgzehezj", "zzzfzcijghjn", "zuwzzdzjdfzl",
    "zzzvruzwbyvd", "zropznzcdnzg", "zzzzzzzzzzzz", "zzzzzzzzzzzz", "zzzzzyzzdzzb", "zzzorntpnaop", "zzzzzzzzzzzz",
    "xvuhkgmhckhi", "zzzzzzzzzzzz", "zzzuxtzuaxuj", "zzzuxizuaxuv", "zzzsvrklbvsh", "zzylplqmbple", "zzzuxtzuaxui",
    "zzzswhgkfcth", "zzzmqmsnaqmn", "zzztxsyuawtg", "zzzexcqfphtu",
};

#define LV_CONTEXTS 27
static const uint16_t lv_letters[12] = {
    0x101, 0x10d, 0x113, 0x123, 0x12b, 0x137, 0x13c, 0x146, 0x14d, 0x161, 0x16b, 0x17e,
};
static const char lv_after[39][13] = {
    "hjknhnjnzbml", "jnymmueezdzh", "czhzfzuzssez", "fpezczzzqxzz", "fzezczznvznm", "lrqisoegzdze", "dydugtqqznit",
    "bzwqrzozregu", "gzczeyvvosvy", "luqgrljbwizk", "bzlzozzzwsft", "czrzxufsyduz", "dzdzezzttriw", "dzczkzzzwlqt",
    "btgzezzzvopr", "tmtoqlkhzbzm", "czduizquzmpz", "zzzzzzzzzzzz", "czgvemzsukkw", "dzdzfzzusufz", "dzezdylmwqkz",
    "foqoprdhzdpm", "fzbzlzyzvzzz", "zzzzzzzzzzzz", "zzzzzzzzzzzz", "zzzzzzzzzzzz", "jzdzcvzhzmvz", "qzvtwticzczn",
    "fwjsgroozlbs", "vzxgxfgrzbzu", "rzazlzyxzuxz", "sltrojphzbyl", "lzbzfyvvzsny", "hzltnrmhzhbz", "ezdsvgzzzesz",
    "zzzzzzzzzzzz", "ezgzedslztiz", "mzoxoctlzdlh", "ezlgczzlzpzz",
};
static const char lv_before[39][13] = {
    "bzgxhvnzziqr", "opzowmffzbzl", "izvzazzzzuzw", "czdzgzzzzzmz", "buizfzyzzqfz", "uhvisgobzhzi", "bziypxuuzgux",
    "izdzczzzwsrw", "guhbipnmyjmq", "lqzgzdihzdzk", "dzczfzzvzyzz", "bzhzezztzqhu", "dzbzrzzzzmpz", "czfzdzzzzoqy",
    "czfzeotumlhz", "wrxzytgezczh", "dzfzezzqzeoz", "zzzzzzzzzzzz", "czdzlzzuqjjz", "czezizzxzihr", "ezdzdzzzzthz",
    "okytzledzezi", "ezkzbznlznlu", "zzzzzzzzzzzz", "zzzzzzzzzzzz", "zzzzzzzzzzzz", "czlzdzwwntiz", "qtvzwrhfzczg",
    "iwjsbroozlor", "uzvdwglezezn", "ozbzozppztwd", "utvoqknzzbzd", "szezlzrizbkz", "ezbznziwzlwz", "bzozhzgzzhrm",
    "zzzzzzzzzzzz", "fzczfzjhztmt", "unvzwtatzgtz", "dyiudtqqznft",
};

#define ET_CONTEXTS 27
static const uint16_t et_letters[6] = {
    0xe4, 0xf5, 0xf6, 0xfc, 0x161, 0x17e,
};
static const char et_after[33][7] = {
    "gfmbpz", "qawkzz", "ffkbws", "zzzzzz", "ijrazl", "kotfzb", "cincyv", "zzzzzz", "cevezz", "kdpczj", "ahzwzz",
    "cdrezz", "eclfzz", "bfnkzz", "bgsgzz", "zzzzzz", "bfihzz", "zzzzzz", "egkbzz", "hcpczz", "eeedqz", "edodzi",
    "ccpzzz", "eekcvs", "zzzzzz", "zzzzzz", "eckgvs", "awqxzz", "iatpzz", "tuaozz", "tuzazz", "zzzzzz", "eekgvd",
};
static const char et_before[33][7] = {
    "ppcczz", "kldchy", "cgmdzz", "zzzzzz", "defezz", "beoomz", "zzzzzz", "cgiezq", "dgzczz", "dbrzrm", "maiqzo",
    "glibzz", "chpdzz", "ijsazz", "gblfzz", "akrniz", "ibndzz", "zzzzzz", "bgimzz", "chmczz", "fbhlzz", "qavrzz",
    "cfemzz", "zzzzzz", "zzzzzz", "zzzzzz", "eckgvs", "aqzxzz", "natpzz", "ouavzz", "tuoazz", "zzzzzz", "eekgvd",
};

#define TR_CONTEXTS 27
static const uint16_t tr_letters[7] = {
    0xe2, 0xe7, 0xf6, 0xfc, 0x11f, 0x131, 0x15f,
};
static const char tr_after[34][8] = {
    "zcdgzlg", "zfzpdxc", "zwddqfz", "ztvfzbz", "vzhezbz", "zdwzdzf", "zuppzaz", "zxbewhz", "hlsexbh", "zczzgzd",
    "zpcoqcp", "qihezbw", "smtfzby", "ztvezbq", "zosgzat", "znzzcxc", "zjzkzay", "xhjcieh", "zisezbj", "zqifzbz",
    "znodzbz", "zhzzdyc", "ptubuff", "zzzzzzz", "zzzzzzz", "zvhdzcx", "zzwgzaz", "xhjhdeh", "zphgzbz", "zkqubrd",
    "zezzexc", "zzzizas", "zjzzeyb", "zjmgzbw",
};
static const char tr_before[34][8] = {
    "viuhnbg", "zctzgud", "zbjgrhk", "zzrfrbz", "vphhjbj", "zbzwezg", "zwlkqak", "zmbsyfi", "figghdi", "zczzdzg",
    "zbljlgj", "zpldzch", "skhhhce", "zjodjdf", "zwffvbu", "zazzqvm", "zvgfxbo", "zzzzzzz", "utffjcx", "zqdftcj",
    "zmmgzgb", "zfzzcxe", "zxfdzid", "zzzzzzz", "zzzzzzz", "zvhdzbv", "zzedzdo", "zzzzzzz", "zlnczeg", "zarvxqh",
    "zczyevd", "xzhezbz", "zdzzdyd", "zzmfuby",
};

#define VI_CONTEXTS 27
static const uint16_t vi_letters[20] = {
    0xe0, 0xe1, 0xe2, 0xe8, 0xe9, 0xea, 0xed, 0xf3, 0xf4, 0xf9, 0xfa, 0x103, 0x111, 0x1a1, 0x1b0, 0x300, 0x301,
    0x303, 0x309, 0x323,
};
static const char vi_after[47][21] = {
    "zmnzszozlzzvalmzzzzz", "zzzzzzzzzzzzzzzzzfdc", "kgfrtilmelpfzilzzzzz", "ldfzzzzehlnmuijzzzzz",
    "hlewzpqzndzvurezzzzz", "zzzzzrzzzzzzzzzzzcdg", "zzzzzzzzzzzzzzzzzzzz", "inizzvrhizzethdzzzzz",
    "jjgsmgkleqlmzhfzzzzz", "ukpzzczzpzpzznngzmie", "zzzzzzzzzzzzzzzzzzzz", "zzzljbezxzzzzzzzzzzz",
    "ephzvfqufoomzhgzzzzz", "fihztlzodqqhzfmzzzzz", "dvmzjevhgzjgsllzzzzz", "ihzzzzzzwzzhzzzfzifd",
    "mmkwsdpneprnjkkkjljh", "zzzzzzzzzzzzzzzzzzzz", "likuyghvfmjjzgezzzzz", "ngnzptzoczxhziezzzzz",
    "jjezzgishhxjzlezzzzz", "zkhzspzzfzzxzzxzzjdd", "coizqhovmizizelzzzzz", "zzzzzzzzzzzzzzzzzzzz",
    "odjzjfnflzrqzqezzzzy", "zzzzzczzzzzzwzzjckko", "lljwsionioqdjjjjikig", "zzzzzzzzzzzzzzzzzzzz",
    "kkjvrhominpeijijikig", "zzzzzzzzzzzzzzzeeijd", "zzzzzzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzzzzzz",
    "zzzzzzzzzzzzzzzgepde", "zzzzzzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzzzzzz", "zzzzzzzzzzzzxzzhdfgd",
    "zzzzzzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzzzzzz", "zzvzzzzzzzzzzzzgekmc", "plgowfmkezmhziezzzzz",
    "zzzzzzzzzzzzzzzeeigd", "zzzzzzzzzzzzzczhgggg", "zzzzzzzzzzzzzzzzzzzz", "rrqzyojtouwsbqhqpron",
    "llkwsionioqmefjjilih", "mmlxtjgojprgkdkkjmji", "kkjvrhominplijejikig",
};
static const char vi_before[47][21] = {
    "ikzrypnhmppztokiggef", "zzzzzzpiztuzezhljidi", "opczvmsqmsuqmnnnghme", "zezzqzipzzkzzzzwguzc",
    "nnmyukjplqsolmlednlf", "uutzzryisxzvbtsisliq", "zzzzzzzzzzzzzzzzzzzz", "qqpzxeusctvropopoqfm",
    "rsqzypntjvxteqqqcren", "ijzzzzzmmurzfmzhfggg", "zzzzzzzzzzzzzzzzzzzz", "mmlxtjqojprnklkckmke",
    "ppnzwmsrmsuqnnnnbfmg", "gokophiirvwkzzofgqgg", "klmtrhmpgjnmzkpghjgf", "dfzvkzzzzzzzfzzzzpif",
    "zjzzizsvzzmzzzzzfzzb", "lljwsionioqmjjjjidig", "mmkwsjpnjprnekkkjljd", "qqpzxnusntvrofooncfm",
    "zizznxmrzzkzrzzzcxzc", "jpjzziyzzzzzkxiefjgf", "nnmyukrpkqsolmdmlnkd", "zzzzzzzzzzzzzzzzzzzz",
    "zzzzzzzzzzzzzzzzzzzz", "eihzzzzzzfzzzzzlghih", "zzzzzzzzzzzzzzzzzzzz", "vvuzzszxsyzwaututvsr",
    "zzyzzwzzwzzzaxxxwzwv", "zzzzzzzzzzzsazzzzzzz", "wwvzztzyuzzxavuvuwus", "oonzvlsqlrtpbnmnmomk",
    "zzzzzzzzzzzzazzzzzzz", "yyxzzvzzvzzzaxwxqyru", "zzzzzxzzyzzzazyzyzyw", "zzzzzzzzzzzzazzzzzzz",
    "mmlxtjqojprnblklkmji", "yyxzzvzzwzzzaxwxwywu", "zxzzzzzzzzzzazzzzzwz", "ssqzzkvuevxtqkqqblpn",
    "zzzzzzzzwzzzhzazzzzz", "zzzzzzzzzzzzazyzwzzy", "zzezzezzhzzizehzzzzz", "zzfzzezzezzizfhzzzzz",
    "zzgzzmzzdzzlzgdzzzzz", "zzjzzczzgzzozggzzzzz", "zzfzzfzzezzgzfhzzzzz",
};

#define RU_CONTEXTS 2
static const uint16_t ru_letters[33] = {
    0x430, 0x431, 0x432, 0x433, 0x434, 0x435, 0x436, 0x437, 0x438, 0x439, 0x43a, 0x43b, 0x43c, 0x43d, 0x43e, 0x43f,
    0x440, 0x441, 0x442, 0x443, 0x444, 0x445, 0x446, 0x447, 0x448, 0x449, 0x44a, 0x44b, 0x44c, 0x44d, 0x44e, 0x44f,
    0x451,
};
static const char ru_after[35][34] = {
    "lkhniorjixinkhigkgkjkppmqwzyzmvqz", "ofqurjmshtghrfjjkkjkjvwowxzlsywoz", "xlimkklirijhjgwkijgqsomkopzzzwnjs",
    "htvzpiysjzhhrjfzgowhymnzwjkguywov", "eznztfzthzkiojfpklmkzozzqszgqzzqu", "hvookkzzizrjnjdzftthzuvrzzzzzyzzz",
    "exmslfpthzmhsignkntizsusszzmtuxpp", "roklinmmokjiiennfigstqonpnzzzztut", "hnzzgdzzezmzofqyzuzmzzzzzzzzuzzzq",
    "dpiuimvskzmohhfzlszjzzsvzzzktzzmz", "nkkmlhqikkkjhionjhgxmmllnszzzulhy", "vtsrioztrzkcoktrrgfztwjopzzzzzyvz",
    "dvrzyjqxgzuhxmezjjjizwlzzzzzzrzzz", "hqzssgmzfznptlfzzqxkwzznyzzmfyjgp", "fqkytdzzhzqplkflxrvkzzyzzzzixzzjr",
    "gztqlfzsfzozzifzxnjloursyzzhpzrms", "wigjikkknjigijokihivuppllszzzvvpy", "gzzzyhzzizomzpdnesqjzzszzzznszzrz",
    "esmnsflwhznulkfspmljsnuxoyzjrzynu", "lpntrjqyhziinnhiokeluoqopzznjzwit", "gujztgzxgzlqrkgrhiwlwyzrzzzlfxyrv",
    "pnnlgijlunijikwiigivnqyjojzzzwirz", "czzvzjzzfzzlttfzjsmjmzzzzzzqwwzyz", "jtkvtjzzgzxqqlczgnrmutzzzzwzwpzxy",
    "hzizzezzczlzzzjrzuzlzzzzzzzhzzzzz", "fzzzzdzzezjqzgozvzhozzzyqzzzpzzzk", "gzpzzezzczilzjlzlpnnxzzzyzzznzzzm",
    "hzzzzczzdzzzzpzzzzzmzzzzzzzzkzzzj", "wzyzzazzxzzyzxwzyyxzzzzzzzzzzzzik", "zkhqlgsnyenjiqzjlmhzzfymmuzzzzzwz",
    "zqsqpmzeqzhznewxthjzmzowixzzzzjns", "wtqoqzzyzqhenmqokpczltxzjzzzzzzzz", "xktplzqozusrrmzzooezxwzdxezzzxozz",
    "trhrifqispqnihupkmfuqklmvkzzzzikz", "zzmqozoqztpkjcztimezznzwszzzzzzzz",
};
static const char ru_before[35][34] = {
    "hsjpogxnhillklhqmljlwlrsszzkhzmht", "gulkkgvljhogjipsjkftwwlvxyzttzxtz", "xmhnhsnhozgjjgwjfmhtjsolopzzzzzzz",
    "fsxwujonfusmoyczokqlzxzzzzzjsxotz", "gxnrlhzkhwqykqdzklhozqnzuzzjwxzmu", "gzwopfzshszovkczjpwivyzzzzzorsstv",
    "hqrmkfjijmxrtiexqpqgzzzzzzzmswqnw", "lniqiojqiwmihglkhlhmqsmjnlqltzznz", "fxzzlgztlznizudzglzhzzzyzzzqzztrt",
    "dsrzrizsewvwzofysvtkzzzzzzznfzslw", "rojnjoknkxihkenkhihxmojjjlzzxzzzz", "ezzzzgzzgzzzzzezzzzmzzzzzzzezvysz",
    "gjjtlgpnhoumqlfnlgijzzqmmzzoknxvx", "fkjnigzqihiprxentiplqyzurzzmzmytt", "gtnqrfrheswslyfyjloixwzzzzzjruxnr",
    "fnknkekkiqolnhirlnknztzlqxzujvuom", "wkijjnxkpzhhjgoggihzmlrutzzzzzzzz", "fznzlizziuxwkzeloenhzztzzzzjztzsz",
    "hjljlezoixkzzwgfpoglpnzzszzozsvrs", "hqkwngytfljpslfskkhiwtzzuzzolwurv", "fzoyvgzzgllyxjhslewkszzluzzlolmmo",
    "miijhoojtzhijhqhgiiumqopqqzzzzzyz", "iswwzjzzdqxotfjzjmnhjtzzuzzyjkwoz", "hjjsnjzzfwruwnhzhismzvzzzzzdzvxls",
    "ekxtphzoeigutkhmnjxuzzyzzzzunzzlz", "fzzrphztfqzjxmfyskmhzzzyzzzkxzgoz", "htlznhzxgovszqdzhjzkzzznxzzjhlyvw",
    "hfmzzfzzkzzvzxjzryuezzzzzzzqvzejz", "waytrwzoxzzyzxwzymqzzqzzzzzzzzzzz", "zhezlzzkzzzkhdzmhkiztzlzzzzzzzzzz",
    "zvpzszxtzzzdwlzrpgczzzzqrpzzzzzzz", "hnpohnzzfuekpnfymnikojzzzzzzzzrrz", "gtzysmzyfyzexkozsqsezzzzzzzzizpiz",
    "gpozoqzmeyzeijkqkforzzzzzztwpzznz", "hplzhjlxozugjhmvkklzzxzejhozozzzz",
};

#define UK_CONTEXTS 2
static const uint16_t uk_letters[32] = {
    0x430, 0x431, 0x432, 0x433, 0x434, 0x435, 0x436, 0x437, 0x438, 0x439, 0x43a, 0x43b, 0x43c, 0x43d, 0x43e, 0x43f,
    0x440, 0x441, 0x442, 0x443, 0x444, 0x445, 0x446, 0x447, 0x448, 0x449, 0x44c, 0x44e, 0x44f, 0x454, 0x456, 0x457,
};
static const char uk_after[34][33] = {
    "kkgniprhzrjnkhkgjiklkqnmonzxlnks", "hmhukjklpuhrrjgkhjgrhwwuwyuwswqj", "xkjmkwlizikhifykijgtsnmjouzovkuw",
    "gyuvrhztizmgllgxgosfzptrvzzwzzgz", "fsorjinsezkkqjgosknjzotrtzxzzzgz", "gwqxsmzzlzsjmiczgzmhwuvzyzzzzziz",
    "fontphktizihqiflknkjyttvuzovrzhz", "qokljzkkzmhkieolejjwrrnppxzursuv", "imzzodxzgznhzflzzztizzwnzzzzzzlz",
    "dkhnjmzulznohfiknopjvztsnzrwvzkz", "zmiomzqlzghigjzklggzlimmmozzqwzz", "yonyizruzzmckhjruifztyjvozzzwtsz",
    "ewtzzmzxhzwizlezjkihzxmzwlzzzziz", "gzzsthzzgzjruzfzzyxjxzxzzzgjgzgz", "fpkzvfzzfzklwmgmxutizzwqzzzzzzfz",
    "fzvsmfzrhzmzzggzyojkqvqtpzmpguiz", "vigiixkjzrjjhjwkgikwurpkovzlustm", "hzzzygzzhzomzodufspjzzqryzzzzzhz",
    "fsmnrfwyfzowllfsvmljsorzmzypkzhz", "lzozzjzyhzjjrkjjwudiupozrzkvgzjz", "fylzzizzdzmrukgzhurivyyzzzhrpzjz",
    "poeojxmnzojiijzijigvnoxkpozlvixw", "czxvzjzzrzznqufzjvmjwzzzzzzzyzfz", "iznwwjzzhywqrkezkqmhuszzzzzzyzdz",
    "nzwzzfzzjzzzzqzzzzrpzzzxzzhjhzcz", "ezzzzezzezkrzglzzztlzzttzzzzyziz", "hzlzzezzezjkthjzmuihzzzzxzzzzziz",
    "izzzzfzzlzzzzzbzzzxkzzzzzzzzzzlz", "zqssqqzzzzezpefxvejznztyjzzxutzz", "zqeykxpozqswqnzxppezzzxezxzlzhzz",
    "tujmfzsjzsdrgjxqnogvxkmozrznzlvx", "zzowhzzvzzgtgjztllczqzmzszzjzzzj", "mmgmftnkzjihkhpqjhjwtpqmlqzllnzj",
    "xzizmypoxlnzigxsyokzzczxszzzzqyg",
};
static const char uk_before[34][33] = {
    "hpjqmirlgjlmkohqmnmhykzrszkmglim", "hukugqvkkjrilpgrkhfkwwjkwyuwjwmy", "xlgmhsphzzhjifwkhohujsukoszzzzoz",
    "exnwlknhipswnycznztmzzzzzzrtvziz", "hxntnjzjhstzksezlokfzuzzqzwlowgu", "gumxphzljzzozmczizymwzzzzztznziz",
    "hthuohrjkmzsvifxpzxkzzzzzztpinex", "vlirjzipzznihewhfkizprljlnwzzzuz", "fzizgfxxlrzwzydzrzvjzzzzzzzrtzix",
    "dsozqgzshwuzzleyuvzlzzzzzzzslzgy", "znfqkzmozzjiigzjgjezyqpjmuzzzzzz", "dzzzzizydzzzzzmzyzzmzzzzzzzutzfv",
    "ipjwigrogqvjlkgonjklzzznoziyiniz", "fjjmhjmphhirmzhnvjqksxzupzzzvzhz", "fnopqhzieoytwzeyjqsjuyzzyztwkmju",
    "fpkokflikonzofjqmlkmztwlpzkwqsiu", "yliihqsmzqgijgwggmizmnzqqlmzzzrz", "fxkzihzjgtwzjzfrogyhzzzzzzyzsxnz",
    "hksklezplzkzywefuxglpszzszzwttjz", "hqjzmhzoemjyulfsktsjzxzzzzivsrgz", "fvnrmjzrgljyuiiqlerjsuxxpzommkky",
    "qhikjvljzzgiihujhhgwnotolrzzzzvz", "ixvsqizpcqzpsfkzjmmhstzzzzjztplz", "gnjtplzvcysvxokzikslzvzzzzzzjzkj",
    "ermtohvpfjgssihlkirtzzzrzzsylnkz", "dpmzrknphwzznnenxzzizzytzzyhpziz", "gsmwojzjgnqxzhgsgmulzzzzwzhzzufy",
    "jxrzzozzezcwywkzzzzhzzzzzzvvmzgz", "zztzmzzpzzzdzhzzuhdzzzizzzzzzzzz", "htzxqozswzzeyhezjplizzjxzzxmnlgz",
    "rzxzqpzvozzfzcrzifnvzzkzzzxzzzjz", "czzzzlzzqszzzmkzzzuezzzzzzrikzhw", "tkfniuqmzyihhgsihkizklhmotzzzzzz",
    "nvzzzozzuzzzzzdzzzzqzzzzzzxzvkcl",
};

#define BG_CONTEXTS 2
static const uint16_t bg_letters[29] = {
    0x430, 0x431, 0x432, 0x433, 0x434, 0x435, 0x436, 0x437, 0x438, 0x439, 0x43a, 0x43b, 0x43c, 0x43d, 0x43e, 0x43f,
    0x440, 0x441, 0x442, 0x443, 0x444, 0x445, 0x446, 0x447, 0x448, 0x449, 0x44a, 0x44e, 0x44f,
};
static const char bg_after[31][30] = {
    "llimikuihzjnkfigkgknlqpnqryyu", "mkquikujovrjrfijggfuvxvunwszt", "zlhmjqmisijikevkilfsqqllpmzzq",
    "hzjvygztgzphslhzfmtizlzzzjiuo", "dzzrsfwsgzlmokhqklnoznzuzzhzl", "fznxumzzizzgqjfydzzhzzzzzzlzz",
    "dqktmfqygzrtqjhpjnvlyryuvzizm", "snmmhvkkpnihjenkiignqpnmkqzzt", "fvmzeczzhzlszjpzzzrozzzzzzqzz",
    "dkgnjmuzizlmkjiimolozlunpzqys", "npjmlipgmqjjiioniigynrkjnpzzg", "vsozunztzzicqfrssgfzxzosvzvzz",
    "dzkzzkzzhzzizoezjkikzzmzzzjvz", "gppptfnjezmzsggzzomkqztzxzlji", "epozzdzzhzptzkfmoqvnzzzzzzlzl",
    "dztrlezqfzqrzngzxmjpqvuwwzssm", "vhhkhojknjkijjvjhiguswpkspxzm", "hztzzjzzhznnzrdzdnpnzzkvzzjtq",
    "eumnpelpgzorlmgszlkmunsuozlzl", "iujvygzzhzhjmlljnyeousttzzgzm", "esirqezzgzlrpkeriqonxuzszzlzo",
    "nlhjkmnoszhhgjxhifjzlsripkxzr", "czzuwjzzfzzlsxezkpklzzzzzzszv", "izhzzlzzgzttpkczirnjrzzzzznzz",
    "gzhzzgzzbzrzzvyyzzzzzzzzzznzm", "ezizzezrfzipxfnzlzsnzzzyzzrzz", "gzjzzgzzezerxfoykzwszzzpzzqzz",
    "ezzzzdzzfzzzzlgzrynmzzzzzzzzv", "zoinhumhzujhjnkleigzzqpmzjztz", "xoqmkymmyzxxopzukpgzzzrbzzzzz",
    "zjfoprxmysjkifzsmkdzwnvszkzzu",
};
static const char bg_before[31][30] = {
    "dylsmfwogpomnkhtnliqxrtttrzxk", "gvkwhkksexijlfjsojmlxymvjluzu", "zngnhunhpzhkjeylgmhulsomqozzz",
    "fzzzmiwgktxmnyczpqnlzzzzzzmuj", "flzrkkqghtkqprftljhlzomlpzkzi", "ftmwpgzjgzzlzkeyhqliuzzzzzkrn",
    "fzrxlehiixzszieznxomzzzzzzisr", "rlisiwjpjvoihfpmgigsqunkpmzzx", "fzszmezqjzzjztdzgzumzzzzzzksx",
    "euqzxhzzdwziznhzmzwqzzztzziuo", "slhniqnkmzjhlfnkhihxmoikmnzzz", "czzzzhzzkzzzzzdzzzzzzzzzzzszs",
    "frjzqgokgmzlqnhmmgjkzzvkjzkzl", "gjmjsfwmghizuogmqipkqzzsxzizo", "gtlspgzjetxrzygzikmivuzzzzjwk",
    "eplokepkhmqinmjtmmkozrzkmtqzk", "vljljnvkpyhjigvghmfzlkzswoozz", "fzmzmgzgiuzylzezognizzzzzzkzs",
    "hikikhznhykzrwheznhmqqzpryhvq", "hojzmfznfkjnqjfmjxnhsxzzzzjym", "fxozxgxngmkoyigrkfoorvzxzvkrj",
    "mhkhhhokszghkjojhjizmlznuozzz", "gzzzqhzzduyitfivklohzpxzzzvzr", "hhgwkgzfjzttzmnzflmpzzzzzzlzk",
    "exuzthzpenhozniflovqzzzzzzmvt", "fzqzrgzjetvwyqfrppnizzzxrzkgr", "hzyzpczjfuzrunlzhvzmzzzzzzxzz",
    "dgzzzizzhzzzzzhzzzzizzzzzzfzi", "zifngxsoxyhkkothiehyusqsuzzzz", "xovzqwzpyzmbzgrkxzoxzzzzzzmzz",
    "mpizkpzpczzgkhinhklsxzozzyzzv",
};

#define SR_CONTEXTS 2
static const uint16_t sr_letters[29] = {
    0x430, 0x431, 0x432, 0x433, 0x434, 0x435, 0x436, 0x437, 0x438, 0x43a, 0x43b, 0x43c, 0x43d, 0x43e, 0x43f, 0x440,
    0x441, 0x442, 0x443, 0x444, 0x445, 0x446, 0x447, 0x448, 0x452, 0x458, 0x459, 0x45a, 0x45b,
};
static const char sr_after[31][30] = {
    "lkklhosjhjnjgigkhlioqqoozkvsr", "jsqsfnvrgirgkhhjmkpxwutgyrvtv", "zmgmjznithjihmkikgqrpmknoiqhp",
    "fzuzqgzrfwhskgvfszjvzwzzzlnxz", "ezzvsfzzgnowigxhtzlzzuuuzyjzz", "gsownkztixgmjhqeqpexztzzzzuuz",
    "dllnvgzuhvrqhguhoujvyzzzzurmz", "ulklhzmklgihfllijiopsoojlpljl", "eozzlezzdzzykrzszxkzzztzsnspz",
    "dkinkkzzgzjjgizmzzizzzzzzwzzz", "uoiomzuhzhjhhoojghyolkjkuhsrp", "dzozugzzizkyqeyijkhzzmzuzzkvz",
    "etsrpgywdtvrkfyuomkqxwywzzzzz", "ekyztdzyjqqwmelnnslzzwzyzxovw", "ezvpmfzteozvzfswlkjtyqszzzqzz",
    "tjhhgvmjrjkijwjghhrqrommqintp", "izvvvjzzhsouodwdnokztktozzqzz", "etnnoelrfqspmgszlnjtosrnsxwuy",
    "fwkuuhzzihimjmhoteiwvnzzzuzzz", "ezjyxezzglqslfnhpsjurvzzzzryz", "pmkjlslmshihiohjhhyqrphlvgsqj",
    "gztrnjzzdzorxfuhmihmzrzzzxzzz", "htizpizzerspoerkofkryyzzztzzz", "gyuzpfzzcpruzpsinsiyzrzzzvzzz",
    "gzozzezzdgnzhszzzzhzztzzzpyvv", "fzqzzfvzgfpvkrsvzenzzsrzzzski", "fzvzzdzzgzzzzjzzvzezzzzrzzzzz",
    "ftnvtczxiosomnszmkgzzstzzzzqz", "etzzzezzhhzzjrwzlzezzozrzzzuz", "dzzzzczzixzzznzztzizzzzzzzzzz",
    "fzzzzczzezzzjnzzuyhzzzzzzytzz",
};
static const char sr_before[31][30] = {
    "esommezngmojlirnnlhtnsrrzmxzs", "fonuriwsoilrhorcjlqyxjuvzswvx", "zmhnhwnivhjjgvmgihurtonmqkmkp",
    "fzwrigqhivqhvdznswjzyzzzzquzz", "ewzqlizifntzteuljikzpyrtzozzz", "hzsvkgzkjzpxkcsiquhvzzzzztzzz",
    "frrpuepkjtptjdulsvktwtzzztzzz", "zliqjzmozjkhgwmfjhwutmlmogmjl", "fzzzvfzzmzuzzezdzzgzzzztzzzzz",
    "dsyusgzzdyvypfznxzkzzzzzzwzzz", "tjinjmljzkgmfrjgkhwmpijmqmoom", "fznzufzzfzurmhrpgkizztkjzpmzz",
    "fjmiqfzjgivqwhmpgoiuzuprzszzz", "fuvopfzkexrwsftmlqhywyzyzpzzz", "fnjnieqigrmozioljljzxzlpzopzp",
    "lkimimzmogjigwfhnhroovxwtqytv", "gvvrrhzzkwxkofuoekfzxuztzryzz", "hjiiiizojjxqwfezoilquozzzzzzz",
    "hutsnhzzdjpojemjsnitwrzzznqwz", "fzztvhzzgkoujgpmesjqoxzizmzzz", "nllhjmpjvgkmhpjhhizormkqlhjln",
    "gpssmezzezjsjfsjnkilruzzztzzz", "guuwrkztczsupjmgnjlzzzzzztzzz", "fuprvizwdhtskigmiqluzrsrzopzz",
    "dzqzzjvzewvzngpmzzezzzzrzqzzz", "gzqzydzzeqtvygkhyzizzzzzvzszz", "ezzzrcqzkzzzzgzjzzozzzzzzzzzz",
    "emxztlrwdyzwzexusxgzzyrzzyzzz", "jlesmftzlfzlkglqylozzzwrzzzzu", "bwwtjerzmrztyozpzunzzzvkzovzz",
    "hzzzxdzzizzrzhyqzzezzztgzzzzz",
};

#define MK_CONTEXTS 2
static const uint16_t mk_letters[28] = {
    0x430, 0x431, 0x432, 0x433, 0x434, 0x435, 0x436, 0x437, 0x438, 0x43a, 0x43b, 0x43c, 0x43d, 0x43e, 0x43f, 0x440,
    0x441, 0x442, 0x443, 0x444, 0x445, 0x446, 0x447, 0x448, 0x453, 0x458, 0x45a, 0x45c,
};
static const char mk_after[30][29] = {
    "lkijhkziiimjfjgmhlnnqqppwmzp", "ijktkmvsoilglglghhswjvnvziuz", "mmjnkslmxjhihukjlevpzljotjhr",
    "gztzugzzfzjznezfxvjzzzzzzlzz", "dzwtrgzzgnnqjeshrmkzzzlzzozz", "hzuzzpzzfzgoldzfzzjzzzzzzyzz",
    "dnmpmfzuhznmhgrhszkuyyztzzzz", "mmklhymmngihfpmijgunwmlkpomo", "dozzyfzzdzwzlrzzzzgzzzzzzvzz",
    "chjllmzzizmlhizpzznzzzzzzzzz", "upkmjnsimgkigkmhhgopzllmzioz", "dzozznzzhzjzmezjjjkzynzzzzzz",
    "gwzrzenzdlxuhgwzsnirzvszzxzz", "enzzzdzzhozzmelnqxmzzxzzztzz", "czrrlgyrfnuzzgzzmjlptqqzzzzz",
    "rlilgojjmkikjtlgifyrzllnyizz", "huzzzizzjlmzpdzdmpoyynnvzxzz", "exnrmeknfqrlmguznllwzrtnzzzz",
    "lzmzwgzziigolgjsxdmpzpszzszz", "dzlzzezzhmozmfqinzkuuzzzzzzz", "omcmqqpwqmlilzjihlzzzojmtwzz",
    "gzzzzgzzezlzsdshpplzzzzzzzzz", "fyvyvfzxjvwwldvfvtszzzyzzmzz", "gzwzzgzzbszyvizizzuzzzzzzzzz",
    "hzzzzezzdhpzihzzzzgzzzzzzozz", "gzszzgzzefzziqtzzfizzzzzzzzz", "exuxujzvruuvsrutusbzzyxzzwyz",
    "bposjjzryoqslktzkkozzxvzzzzo", "gzzzzazzuzzzzzzzzzyzzzzzzzzz", "gzxzxbzzixyyrlywxpzzzzzzzzzz",
};
static const char mk_before[30][29] = {
    "dwoslfzrgqqllgrnqipzysqrzlzz", "lsjspktqhhlhefpjjgrvztsuzrtx", "onhohpmhxglkftlhogurupoquios",
    "fzzzjgoejzskveprvzkzzzzzznzz", "fvvwmizjhnzzpfzllidzzzzwzqzz", "fzozkfzigznzldzkzzjzzzzzzqzz",
    "hwqzlezlgzzzidzkvzqzzzzzzlzz", "sljuizmqophhgolfifvpsnkoyohm", "ezzzzgzzmxjzsdzfzznzzzzzzzzz",
    "gzzzrhzzdzzzlezizzuzzzzzzqzz", "xkikkokmmjgkgllgjhvmwijlzzzt", "gznzzezzezlplilohjozzwjjzrzz",
    "elmjmgznhjwzrflpfmmqzzszztzz", "ezopkezlfztzzgyjmvjzzzzzztzz", "frkoieqjfniozhplllozxzmnzozz",
    "ujhijqzmlgjihtghigzmqpnyzqzw", "ezozohzzhztiufzpfkivzzzvzszz", "ijijjhzrhkzpzfezshlornzzzzzz",
    "hzqzrgzzehsqjelkwjiuzzzzzmzz", "dzozzgzzhlqzjfsmfzpxzzzmzpzz", "rjhkiqimlhhmhumikgzpzwhllpzz",
    "ezyzmezzgykvghqnhlzzzzzzzvzz", "iurukgwtljssdikkoetyzwvwzuwz", "ezuztgzzeirtjeilkzmzzzzzzwzz",
    "dzhzzfzzgzpzlfjoozhzzzzzzvzz", "gzzzndzzfzvzygqgzyjzzzzzzzzz", "ewtwtbyvrtuusjustrjzzyxyzwyz",
    "ellyxkxydzvrzduzpyvzuzpzzzzz", "bzvzzgzzizzyzzzzzzzzzzzzzzzz", "dyvyvczwqvvwtlvuvtxzzzyzzhzz",
};

#define BE_CONTEXTS 2
static const uint16_t be_letters[33] = {
    0x430, 0x431, 0x432, 0x433, 0x434, 0x435, 0x436, 0x437, 0x439, 0x43a, 0x43b, 0x43c, 0x43d, 0x43e, 0x43f, 0x440,
    0x441, 0x442, 0x443, 0x444, 0x445, 0x446, 0x447, 0x448, 0x44b, 0x44c, 0x44d, 0x44e, 0x44f, 0x451, 0x456, 0x45e,
    0x491,
};
static const char be_after[35][34] = {
    "hlhmirthrinkgtfkilkkqmomzzowmslks", "krorooupsfopmpfnojpdupqtnpruoyoqz", "yjijhktjjjiihzkhikztoikozzzplxqjz",
    "fzqwzkztzvhlifwiqzfvrwzphsszizizz", "dzzwzhzzzzzzzizzzzkyzzzzezoyjzhzz", "dzoztqzzzzirjizguzhzwzgzvzgzzzkzz",
    "drlyqvkgzigmjjmjmlkxurmrjznzzzzzz", "nxkqivmmkkkheznejkzushppzzzunvsqx", "dllzqztqzkxzghrwzuozzxuzezgzzzzzz",
    "dnhpnhzzzlljflwkyzmzzwxzphvwmxizz", "ymqpizzvzjclgzwwijzztjqlzzzzzzxzz", "czuzzpzzzwizkgzjjjhzzowuzzpzzzgzz",
    "fzzzzgzzzjzwzizzzwjxzvzzlfvjfmgzz", "dqmyzfzzznizljnvtzkzxzzzgzkzhvhzz", "ezsxnfxtzozzikzzqjkrwrqpgirnhuhzz",
    "zlhjhmkojjfkizkhhmzquuolzzzzuztfy", "czyzzhzzzlkzokwenrkzzpzumznznzizz", "ctoptzzzzozmniqzmkitosypezhzzzzzz",
    "iynzzjzzziktjmivsdisoizykinririzz", "dwjzxzzzzjnvjhxfvzizzuwzgzhzzzzzz", "ooknjijjpiiikzhjhhznmjhkzzziyzzsz",
    "bzzzzkzzzzqvzjzmzjlzyzzzozlzzzfzz", "dzmzzjzzzssojezlzmhzvwzzzzrzszfzz", "gzvzzjzzzuzzwmzzzvqzzhzzhcmrlpgzz",
    "donzzzzzzjvzinzzzzpzzrvzdzfzzzzzz", "gzrzzxzzzkjkkpzjygizzxeuezkzzzzzz", "xjkolpzjoihgizlkhkzkjhlnzzzpgummz",
    "zmkomszzzhmhcvmzulzqzgzkzzzznzvvy", "rlqmjukmkhhjeyoijfznvqinxzzxuzvpq", "vkzzlpztpwvqpzzofkzzvecqzzzlvyzzz",
    "zrhihjmkngikhzjhllzzkimjzzzqpzzhw", "tvjiixmyljoieyxmguyvzyozwyqzyzxgf", "zmimiumlrfjjgxrkglzsnfjmzzzpjznot",
    "uqfngzkkzihrezlqigzzwpqozzzzzzzzz", "gynyvnzwzqlhlqvcvvhzzvxzuwxzvzhxz",
};
static const char be_before[35][34] = {
    "fnzrnhsmllmlpmqlmmiymwtqhhymguhjv", "gnknkkqfokklilkfkklpqlnpjlnqluknw", "ymhkisnjzgjigzhgmiukpljpzzxzzzzzx",
    "czzzouoknzwnwizousmzzynzfljoqzkqz", "dszqkkphuszmphxmmilzsuouimszjsjhz", "bwsyunzmrzxvshzkzvlzzyzzknlzhoknz",
    "czzvpivnnzzzkhzrzwkzzzzzkolrjrijz", "gohtwwzizpggdoizkzkpqkzzpvxxmzvzz", "jzzzehtzzzzzpfzuzzfzzzzzuzhzjqhhz",
    "dtzzeltzxxzzonzxzzizzzzzgzmykzklz", "bzzzzhzzzzzzzgzzzznzzzzzkzjtmrozz", "fyzzhkqmowiolklnijkzzulohjjzitglz",
    "elzlhlzmhizkzhkzkolvzzyohpkzlylky", "dnztlgzjpzuzzkzksvjzvzzoejkxlqjts", "fnzokhninmzohlpnklnzsymrkgiylqjjz",
    "wihkizmlzfhjhzjglgznkmptzxzzzzxzz", "dwzzjkttyzzkzhtmfugzzwzzimozizpmz", "emzkkfzmzjzwzjfzwgmrtzzpkzlxkwlup",
    "dtzwljzymiztnimksuizzzzzgwllmpgkz", "fzzzlkzznjwzhnqjdzjotvzlkoirnzmjz", "zhjijzsmzgikgzighhzompqmzzzzzzzzs",
    "hqqzpnzzxzpwhjzkkshzzzzzckizzxlvz", "epztonzztuzsoquhitixwzzzdzswgzitz", "dzzzrhzwoouzovoqhtkzzgszgislkzgrz",
    "dzzgknxvttzzlnzvxthzzwvgizihmvhrz", "enzzmkzzkozzhhpjszhzzzyuihksgzimz", "zmfzkzlrzzmifznelhzuzjhkzzzzzzzzz",
    "yvzzzzzizzezfzzzhzzzzczzzzzzzzzzz", "stlhkxktznsimzkeleynvjfnzzzzzxzzz", "fzszzpzrzydzgzzzlzfzzlzzjxtnmzkzz",
    "hljzznzmzzeheunzizzzzlzzfpwzrzkzz", "izpzxlznzxcmhyxwhxyzzfzzkrzvxzxzz", "mlhnzszjzgfifuizizzkmgzzmyxzzzozt",
    "czzzzozzzzzzzdzzzwrzzzzzivpzgmmzz", "ixuxukznyttullutuuvzzuwylmfzlchwz",
};

#define EL_CONTEXTS 2
static const uint16_t el_letters[32] = {
    0x3ac, 0x3ad, 0x3ae, 0x3af, 0x3b1, 0x3b2, 0x3b3, 0x3b4, 0x3b5, 0x3b6, 0x3b7, 0x3b8, 0x3b9, 0x3ba, 0x3bb, 0x3bc,
    0x3bd, 0x3be, 0x3bf, 0x3c0, 0x3c1, 0x3c2, 0x3c3, 0x3c4, 0x3c5, 0x3c6, 0x3c7, 0x3c8, 0x3c9, 0x3cc, 0x3cd, 0x3ce,
};
static const char el_after[34][33] = {
    "okmtgnkhgtlnqimilskhpzhgmolvrmvu", "sssrnwiioyqtfirifxjghlimqltztsuk", "zzzzzoiiskzjujfjgmvnhlghykmpzzzz",
    "zzzzlrhpsszkvkinekmjjhihzohqqzzz", "zzzzzznmzzzjzgmhjoznhefgzpolzzzz", "zzzzepmjljjoznnmfsflmmhjzsoukzzz",
    "zzzmzokkupzlgiijgpzhgiigljoyzzsz", "fmmnfvtoizlzjzhzzzezgzzzuzzzpmso", "mkhihzjzjznzfiojirhzfzzztzkzlnqn",
    "smojjzzzezizezzzzzfzlzzzhzzznolo", "qzzfvtklzvzofkklgluihkjhlnosnxmx", "nugklzzzczjzjzxrzzfzzzzzqzzzlhwl",
    "zzzzzzlpwzzlzilggrzsiefizpqpzzzz", "nhipgzzzfzgzpzugrzgzlzzzizzznlkn", "koozfomkkqmlzfjilrhokkfkzrmrpnzm",
    "jjjmezzngzlzlnjvuzgsjzwhjqszmgpm", "jjhjhurzfzhtizhjwzfvzzzqmpzzmkmm", "kgjkfmzzfzhzizzjozhjzzzztlztsjzp",
    "jkmldzwlizjnjzyzuzfzzznhozzzikpp", "mkqlgzzzezfzhzzzzzgzzzzikzzzkhjx", "ztpktoilmzrlinjiivsiihjlennyzviz",
    "kmokgzzzgzlzgziztzeugzzmvzyzmiur", "jjkjgrisizjqgpzmssfwrzvlmohzlkpl", "lppokgiofvnrmoohmuljmfhlorqxqprt",
    "puqkkpzrgzeojlvivzmozzpeiknzmnlt", "kminfvzzhxgzhzsrzzezjzuvlxzzkknp", "ttpznukqvvtkyolheqsggihhzojqzrzu",
    "fkflfzvzlzlmkzpzzzfzkzwonzzzjkon", "nnkjjzzzdzmnjywvmzhzfzznqzvzjnrk", "qzppnzzzezbzlzzzzzhzzzznrzzzmtzr",
    "zztzyyjjxzznzxoicyzohifizvrzzzzz", "zzzzupijztsntmigfutkhfigzrkqszzz", "zzzzxrmvmzwhzojheojggkijznomrzzz",
    "zzzzwztkzzzlzxshcwqnglgizsyzvzzz",
};
static const char el_before[34][33] = {
    "lwimgzzzizgzhsuygzhwxfzvizwzqkms", "tsjsoxhspzqupooqhxerlmeerotzutvw", "zzzzwilrmtzohhhhhqxigzmgtgnxzzzz",
    "zzzzzpjlzzzilhidippjgzrislnzzzzz", "zzzzzqgnzmzjlighjumliznephlxuzzz", "zzzzjsjkdrzrzljikrijhzikzokyzzzz",
    "zoziznlnvvzmhhkgfpuihzmfrknyzzzz", "jmzjfuzzkzzzgsoezzfzjvhmpzzzukpz", "ihpmgwjzgzkzjzqzuzfwfzzzkwzzljpx",
    "inmhfrxzgzmzgjzzhzgzoznzozzzjiwn", "wvzntplgzmykliigjmmijzhgyqhpzzsz", "emzcfzzzlzzzhzzzszrzzzznozzzzozz",
    "zzzlzrokzrzkmmihimqljzdevpolzvzz", "hijmfzzzizizhwqyjzgzmzjzimmznmin", "yyzzgqihfsztznkjkpihgzkhzpnwzyzz",
    "kkinfzizhzizdmzzzzkznzjyozzzznsz", "gionflozhzlxhigzwzghxztpmsyzrknx", "mojmgzkzjzhjhvjjzzgzkzgoizxzljlm",
    "khoifzlzfzivlvyovzivszvzhzpzhjkj", "ifkngzmzczmzjzzzzznzkzzzkzzzvqmv", "zqzjzmljvpzmjjijhpsggznewlltzyqy",
    "ojplezzzezszmrvhzzfttzmzgzzzqlkr", "kmlofmhngzkpkkzzzzhhrzziioizllmn", "nigngzzzizezjzzzzzfzzzzzjzzzkioq",
    "jjiigzzzhzgzewzzmzhzvzosizzzilnm", "lkklfzzzgzkzlirzhqknmzeujsqymkpp", "zzzzizthiyzlzjmsnqcukzgizqszzzzz",
    "imppdzzzhzmzmmmgyzizjzfrlzzzuqot", "lfomizizjzozipzzxzivdzjzhzuzrkpz", "hielmzzzhzgzhzsjyzmzzzzyhzzzzjhz",
    "zozizsjliqzomjkoenvjhzifzkiszsty", "zzzzuqmntmzmkejghmsfhzkgqlnzzzzz", "zzzzmtnihzyjzlivlmcqkzhhznpzzzzz",
    "zzzzzpjkqozlfhhjjysleznhqlhvzzzz",
};

#define AR_CONTEXTS 2
static const uint16_t ar_letters[42] = {
    0x621, 0x622, 0x623, 0x624, 0x625, 0x626, 0x627, 0x628, 0x629, 0x62a, 0x62b, 0x62c, 0x62d, 0x62e, 0x62f, 0x630,
    0x631, 0x632, 0x633, 0x634, 0x635, 0x636, 0x637, 0x638, 0x639, 0x63a, 0x640, 0x641, 0x642, 0x643, 0x644, 0x645,
    0x646, 0x647, 0x648, 0x649, 0x64a, 0x64b, 0x64e, 0x64f, 0x650, 0x651,
};
static const char ar_after[44][43] = {
    "zsjzjzdjzitnlnnqnqlpmqpvjnzjllihmmlzkzzzzz", "rwnvdrfmlkromolpkqmpoposlqxlmnhjknkpjtyuwr",
    "zzyzzzfxblzzxzwzvzxzzzzzwzzwxymnvnvzogzozz", "zzyzzzoiwipzxdpzvsmzzzzzxnzxyyfiezpzlzzzzz",
    "zzszxzzltnkqkjivjminlnpmjrzlkjhjgqgzhzzrzz", "zzzzzzlywsezyljpkzodzzzzxzzxhzjvpikzizzzzz",
    "zzzzzxzkzssmnmjflklnlinliozjrpeoguzzkzzzzz", "zzzzzzmojnzqpzkzlxzzlskzszzqmthdiomzerzzsz",
    "lzzvzlzlohrolnlqjrkqooptmrzlonckipoznrzzzz", "zvptpvfoikqpksirhponsrkxhqqqijjljlkzgqrywr",
    "wzrziviqlovsqsptouqtsuswkuzlrlkjpslunczygv", "zznpzziknnqlgilrhqlmlpmqilzljlkiklhqhzurzr",
    "zzzzzzejkvzzzvzzfzzzzzzzrzzzkshkgrizgqwzsn", "zzzzzwgiinvzrzgrjknzzzzzjszzzuhfjjisitxvtr",
    "zzzzzzgnhinjzzekhmjrmqtqzzzjlnlkprizjsxvzz", "zzzzzzgmngzzzzfphmpzjpfzzzzkzzgqrznzizzzzs",
    "qzozzpfvgpnlvkizizszzzzzkzzlpqlhnohpfoqztm", "zzzzztcsirzlzzzzjzzzzzzzzzzjvljvqfoyhzzzqh",
    "zzqszofjgkzjqrmznqilniqznnzkkjxlmoimgqvtvn", "kzqzzmeqlrzqnznzfstzzzzznzzuwqlgjnizesxzqn",
    "zzruzyfjmeznmmpzkzuzzxkzouznomhhmmjygzzzpr", "vvqzzkejkmzmomozgzzzzzkzljziqjhmljlzhvxzsm",
    "zzzzzzhnjzzzivizhzzznzqzqmzgnzholxelhutwqn", "zzzzzuehkwzqosozgzzzzzuwhhzmzzjkxljugmxzmr",
    "rzhvzogfgqzzozvzgzzzzzmzjvznjuiuophohtzztn", "zzzzzzfzgszzzzzzizzzzzzzzuzozzhkzckzizzzvn",
    "zzzzzzhlimnvzzgjguunqnnqzzzrrpfhgplvjtxvsr", "zzzzzzgljuzzzzxritrouqizzzwzzziorziqczzwrp",
    "swnvprhmlkromolpkrmpoqosmqxmnndjlolqjuyfwr", "zzpxqtgzjhzvlzukhumkolukkuzzjnkvqokudrvouo",
    "zzzzzzfkhkzzzzhzhrnqlsixkzzlrzjlkphngpvssp", "zztzwzfjjilzsunuhoiptztzqunrrrhjfohzhxzttp",
    "wqizkzhklipmklmomqlnlqnukprikljgknijiuwzxr", "zzxozuhnijokjmlvkninnpnqirzkmjhnhmitirznuq",
    "zzzzzzfljhzmnrhsqqijiwmnppzlilslqjinhrxuzq", "zzzrzzdllpzkzzkehozzzzzwzzzswvkhksjokyzwrx",
    "pzrzqvglqmrkjtipgnknmmnokszkjniihptlhyvuuo", "qvmunqglkjqnlnkojplonpnrkpwklmgijmkoigxtvq",
    "szwtzphmfkomkpirhmkrqpmtlqzmkkjhimlzlqxpzn", "zzzzzzaznxzzqzyzxzzzzzzzyzzyzzuwxzxzwzzzzo",
    "zzwzxzijthiwvxiypnlljmxomqzemknmokkynzzzzf", "zzzqzzsoxlokhkjpingpkrmmgpzkolflhmmzpzzzzz",
    "zzyzzrsovpznqzfnhmozyzzrjpzgoxfhirvzmzzzzg", "tzszzuiohomplzhsdplzlpqvkqzmllgkllpoozzzzz",
};
static const char ar_before[44][43] = {
    "mzpzzsilfipolrjshposonmqlsrkmmiihmmkiszxwu", "xzszuwmgmpwtrtqupvrutvtxrvbrsmioqtmvozzzhw",
    "zzzzzzazzzzzzzlzzkztzzpzzzzzzzmzzzjzkzzzzt", "zzwzyzqjupzxvxuytzvnxzxzvzzvwwasuxuzszzzzz",
    "zzqzzzzmzizyzzlzmsoqzzhzzzzmzrbszzmzqzzzzu", "zzzzzzhkxezzyzxzizltzzpzxzzoyzscwkwzhzzpzz",
    "zzszzzrjtzzzzzzzzzzzzzzzzzzkzsayzzjzyzzzzz", "zzzzuzbqzzzszzjrilsiztmzzzzozztmzzozizzzxu",
    "tzzyzvzjzknlkljjinilmmmqkozjjkhiijizimyzzq", "zrmzlsfnziojmnuvhuimolhzlozzkkfklnjzjzvwys",
    "nzwzzqkkznrljrhmgrnonqlpjozkkmihkpqzexzzzn", "xtqzvuelznzrkkqwlyfrzzvznzzimlfiitmzjzuvzu",
    "ztgipzhlzkzrizizzzzzzzzzizzzzhghzzkzgzprzm", "zzpzmthnzhzzhzjmgtlnzszztzztzzgfjkgzhzzqvs",
    "zzlzotgkzeztzzuzprlrksqzzzzlztfgmzhzhyzpzq", "zkislzgqzeyzzzhzozjnvuzzzzzzzsehozqzkzzpzz",
    "zzltmqhjzkzjgiizmtqsltzzhzzvjpjkinizhzvsrn", "zztveziozmzqiozzvzzzzzzzgszhzshqoelzmzzuvu",
    "zzmvpsgkzhmnjlkoommllnlriozjjkkjslhzgzzstk", "zxiziyilzkzhijuzkszzzzzzpszpnlhglmhzfzursq",
    "zwjxnzfozjzpjrszhytzzzzzuvzmnjhfizizhzxoyq", "zzljmzikzhzzozzzgzzzzzzzkozhnmfhfzizlzutzz",
    "zzkzlogqzhzzkjzzjzzzmzzzowzljseifzizlzspzo", "zzkzhugnzkzzmnzzeztzzzzzkqzhpzhjszhzjzvvzr",
    "zzozoniizizzsfzznzilqwnzkkzsgsgikzjzhzzszt", "zzhzhzirzizzlzzzzzzzzvzzkzzdrzjigshzkzuovu",
    "zzkzkxhhzgwkzzkzmsnosllzzzzkkrfgozjzjzyotp", "zrnzlzhlzfzpzzzzhzphjgtwzzzpzqfkjzlzizxsvq",
    "zzxzyzrgvuzywyvzuzwzyzyzwpzwwectvyvztzzzzz", "zzlzlvfqzjzzjmkljymkiqqurzzzlsehluizjzqsqr",
    "zzkptrihzgpzkzoxjznsozlzqzziqrfjhxhzhzxvyp", "zzjzqxhiziwumzomgtkkzzwznzzmzrffjwlzgzuszp",
    "ztmxkqbnznrnqmpqzumoospsjrzonmjjwqkzkzzrtq", "ztmzskhnzjrjmuizmnirsqztjuzwomdnmljzgzzvtr",
    "zpizkpflzknmrvoumpnpoztzhwzrmihgrnhzhzzqur", "vzppvrijzhviqzlglqkkxnqhnzzloogihsmzizuszo",
    "zzivzsklzhpljrisiokphplsmnzljkfhjmtzkzxwzv", "zzzzzzzzzlzqzzlxizvzkvnzsrzrkzbojnhzzzzzzq",
    "zxlupmljzipmmninhmjnmnnslizgklhijpizmzzzzv", "jzuzzpfjmspolugzipurpjpzlzzjirihkspugzzzzz",
    "zzwzxzqguhqnmxeyiqnojqxzlzzjkwgkkxizizzzzz", "qzlzzzpqyhzpnztzkztzqzzzmssglnrdmqkzezzzzz",
    "zzyzznsmmqnlqsjjklflihmsilzkjkjiqjjzmzzzzz", "zzzzzzxmzkoozphfhnmlkrlpmozjkmijluizgrmzlz",
};

#define FA_CONTEXTS 2
static const uint16_t fa_letters[37] = {
    0x622, 0x623, 0x626, 0x627, 0x628, 0x62a, 0x62b, 0x62c, 0x62d, 0x62e, 0x62f, 0x630, 0x631, 0x632, 0x633, 0x634,
    0x635, 0x636, 0x637, 0x638, 0x639, 0x63a, 0x641, 0x642, 0x644, 0x645, 0x646, 0x647, 0x648, 0x64b, 0x650, 0x651,
    0x67e, 0x686, 0x698, 0x6a9, 0x6af,
};
static const char fa_after[39][38] = {
    "nzzghitmmliqinlintqxnslnnihjlzzzjovil", "szybmiwpqoksjonmqtqtptopnljklyyxoszmo",
    "zzzulmzzzijzjkkhzzzzzhzzhgdxizzzqzzzm", "wzzmpocttgnwnrqqtxuxtxstijnoezzzswzms",
    "zzzlsrzwwukyqutswzxzvzuvuhbfizzzuzztu", "zzuzilzpplhzghiknpnxmwkpihfkmpuzpztmp",
    "zzzeqmzswpkzekmuzzrzlztplzlelztzvxznq", "zozhitzmnhqugvrphtrmkkimqkgigzsrzzzln",
    "zzzfdtzyywszewvvyzzzyzwyfuoquzzzxzzvx", "zzzdsqzzyzgzgjjyzzzzmyszljojgzzzzzzyz",
    "zzzdqjzpzzghkzfxsuytzzmqlsmglzzzzzzrz", "zzzesgzzzzpzjzslizfzzzozjuyhezznzpzzz",
    "rtzewrzwzpmzfzkrzuzzwsnrprgdjzszvyznn", "zzzeyyzzzdxzizznzzzzzzezzywxyzzwzzznz",
    "tzremkynpmfzpnjmqmwztzmqqmihfzyzsnxml", "uzofjrzxzrjzizzlzzzzzzzzxehfizzzpzunk",
    "zyzfjczzzlpzjxvvzzkzpznznmnjnzzvnzzmz", "zzzgogzzzkezkztrzzuzrrpzzkijgztzzzzhm",
    "zzzgnzzzmzizizzzzzzzzzfzgspjdzztzzzzz", "zzzcpwzzlzqzezykzzzzgzzzkkuskzzzzzzxs",
    "zzzdmzzzlzyzgzztzzzzkzjmhjvggzzlzzzzz", "zzzfwkzzzyuzdyxwzzzzzzyzylpcqzzzyzzxy",
    "zzzfkfnzzzgzizzpyotzzzopghgjmzxozzzlz", "zzzbvrzzzxtjljwwzzzzzsxzivrufzpzxzzwy",
    "zzzetfzzizzzflplumvjizvjmzsimzzzzzzmv", "zuzekjzzzzgzjzkilsgzizlzgpxljzzqzzzzz",
    "zzzdhirzrslzlslswzkqokkmrhmghzynyzzlk", "zzoeohpljnlzkolkspnziorilmjhgzxznvzkp",
    "zzzgmizlrrezsrmiozskuztkzgnhhzzzzuzph", "zzzczmzzzzizipmozzzzzzoznhgjmzzzzzzuw",
    "zzxennzjswfzgmmipnovkzrkjnfnpzzzrqynr", "qxwgjjunomiqhmlkorornrmnljhijgwvmqxkm",
    "xzzkqpzuusoxhhrruyvycysuhhiopzzzsxzrj", "zzzgujzyywnzkwvudzzzxzgkftsjqzzzwzzvw",
    "zzzfwmzzzqxkczhhzzzzzzzzowhnizzzzzzvl", "zzzfyuzzzzuzizgkzzzzzzznzkhfhzzzgzzgn",
    "zzzhsnzwwuqzqultwzxzwzuwurqcrzzzuzztd", "zzzfvlovzzmzfpilzzzzvzzzhkegmzszyzzzz",
    "zrzfztzwzzzhefnizzzzzzlzpzjmhztzzzzzz",
};
static const char fa_before[39][38] = {
    "tuuglivqqohthjmkpqppnpmqkihfksuzlrzlm", "qxvejiunomhqhlkknrornrmnljhijvwvmqxkm",
    "xzznrqzuvtcxdjsrvyvyuytusqopqzzztxzrt", "zzzpsbzwwvfzqumtwzxzwzvlusqrszzzvzzth",
    "zzzfttzxywozdgquyzyzxzwxvdrslzzzwzzuw", "zzzzhltklkhogmkknomrmpklkiihhzzvlpyjl",
    "qzzcnglurstzilinpwpzmztlimizkzzzwzzuz", "uzzhmtzunirzjwdhzzztjzimmigonzzvpzzmx",
    "zhzntozxywszlwvuyzyzgzwxidrstzzzwzzdw", "zzzgnhzzozqzgwzzzzzzzzzzzgewezzzzzzru",
    "zzzgphzwzzxzhzzzknkzzzezodjxlzzzzzzzz", "mszelezzzzlghsihzzzzzzzzskmzszzzqzzzz",
    "szzflrzlmsmzfosgozzzlzzkqnelgzzzzzzoz", "zzzuxmzzdtqzvzzyzzzzzmzzutvwxzzzfzzyc",
    "szzegirlqngqpomnoononxjpqmsmizyyhrzhj", "ozzbitzkzzzzjzwzzzzzzqlztmnojzuzzzzog",
    "pzzdkpzlhtizgzvszzzzzzpmnkjmkzzzjmwho", "lzzfsnzzzmorinuqzqwzrzmjtieofzzzipzkj",
    "zzzfzczzrfyzjzzzzzzzxzskuoizkzzjzzzzz", "zzzexlzzrzmzdzzyzzzzlzhozivwfzzzzzzyz",
    "zzzfmmzzxdyzpzgqzzzzszsfjimzjzzzzzzzz", "zzzmyfzzqzwzwzzyzzzzzzezmxcwozzzzzzzz",
    "zzzfhgzlzzrznznozklzzzhinfozgznzzzzsz", "gzzkxczuzzjzrzykzzzzzuzzghvwxzzzzzzyz",
    "zzzdqfzsnnjihzlngzlzpzvmkoomozzozzzzl", "zzzhlhzzqzmzkzzzzzmzozhzleezgzzqzpzzz",
    "mwzdjoomnknznzmziqkzjqnisjxnhzuopzzgq", "myudyjzmvwpzkinkwsnukzzsjleimzvzzqzlz",
    "mzqdnhztrzhzimpkvzzzmzwzqlnkgzzzmpzgo", "zzuigjzomlezhlllpzmnozlqljhnozzwsorir",
    "qvwjmhzkphjzfnphitlzrqpolhhppzzzlpzok", "zzzautzxywszrwvuyzyzxzwxvtrstqzzwzzuw",
    "zzzeggzwxofzkvuixzxzonvwolkrszzzvzzgk", "zzzqufzryeprmwlulzfzhzqiftrstzzzwzzqw",
    "pzzdnwzzzzmzilgxzzzzzzzztfqvizzzzezrz", "zzzmnuzzzinzbxqvzzzzyzxzxlitfzzzxzzwx",
    "xzzbqpzuusoxhjrruyvyuysuspooizzzsxzrt", "zyzfjhzyrziqhnkezzzzlzlzlgjsjzzzukzzz",
    "pzzimjzzzyizflzjzwzzzzuzkmcumzuzlrmzz",
};

#define HE_CONTEXTS 2
static const uint16_t he_letters[27] = {
    0x5d0, 0x5d1, 0x5d2, 0x5d3, 0x5d4, 0x5d5, 0x5d6, 0x5d7, 0x5d8, 0x5d9, 0x5da, 0x5db, 0x5dc, 0x5dd, 0x5de, 0x5df,
    0x5e0, 0x5e1, 0x5e2, 0x5e3, 0x5e4, 0x5e5, 0x5e6, 0x5e7, 0x5e8, 0x5e9, 0x5ea,
};
static const char he_after[29][28] = {
    "himmfmmlojwkgqhqjljzlunklhj", "zzzzzzzzzzzzzzzzzzzzzzzzzzz", "zlopjfmjngqxikjojoztjzqmikf",
    "kqokjfohmgvnjzkqknhzoiklhli", "nlvhkfnzqfvvhmloiqnzsztzgki", "njopifzpzfzljlktpwhqjztpgik",
    "jkkkjhljohzlkmhpjkkzkzjjjih", "likioknkojomilkjhklqlomlhlf", "inzpeerpzgzjougnkzqztzzjhzn",
    "oiwglgkuwfzsiqlrpmzzpnnjghj", "liqzjezkoezuiulmkriwlzskipn", "lknjkhqkminljgililnrmtljjkg",
    "horqnhtqshurnqfrprqxqvrpdfm", "kjqikfpkzhpsgplkhnovkzztjih", "gjmmghrkkgmmkqitlnmskznknjj",
    "tuwjsjyvxbzwkvtxjwlzwzxvmhs", "jmplifojlgmlmvnljikzlzkijii", "nkwnlfyvxenitwgxunnzgzxktuh",
    "lkjlgfpqkenknplnomnznzuknmh", "nolmjfznjfnmlsgrkmskgzsljzi", "zirjhgnzmgzpfhknmrzussnpgmi",
    "fnpolfroqfsplomqnfowotqommf", "lplqjfzmofwqmurlkihzuupkfig", "qbispfvsujxtqtqurtsztyukqrp",
    "ifgmjezsofzzltkqpzkvlnztizl", "lizlietqkfzzjupnkloomzlwihk", "jkklifrmlekkqqjuqmnrmtmkpih",
    "mhkojhtlpfrnfkisiwowpzvniqi", "jlorkfnitfqlnohijroulxlhinm",
};
static const char he_before[29][28] = {
    "jlmmgkpmoiluihpisnmotmtlike", "mdonkjqnpjkofolpmonvoipnlmi", "zjpohhmoohxlezhwjozxlzjliki",
    "kpnkjfqilgzkizkukpjzqphijhl", "llvmhezvrizqjzlzgkqzktgzhhl", "njipiesgzfzjksiwjnjzqznlkmq",
    "jjnjjljnnhznfzhwgljzlzmkijk", "iikjjkmklhzkjxhtilkzkwkihjj", "hilzffqgzizllzizjzjzzzzplni",
    "hgzphfsumgzkizgzpnzznztqljh", "jipzkizuofzzgzhzghkzmzohilq", "ijkjkjnjkizmipisgklzkzljhii",
    "lpszyfzzzfzlgzfsikzzszzzfll", "tjujhgkqufzrjzhphlnzozzzgji", "iiklkgsjlhzijwkznnhznzokqfn",
    "iznlkgxqwczqozszothzuzuupjn", "ijolghkmofvmizmrkilzsznpjhh", "lnnrmdppnfzjpzhzkqmzkzqlrpf",
    "ijkqieoqnfzjkuhzolnzlzrkpii", "lkqvhfzlsgzmjzevjmqvhzzjjto", "zfnghgszjizojtgvlszzhzknkmm",
    "kwzjveztrfzpjyvzwenzyzphinl", "hmsihgvomhzkhziplgsztzlljnj", "ybzzwfzizjzztzxzyznzpzjzmyr",
    "nhsrfgzlsfzzjzfzqrlzozzjjsi", "kjzphgmjmfzuizgtjmpzkwuwjlg", "jhjjjfmimhumnyjzomizizlkpjj",
    "kkmjhhzhsgvkhsgzlznzjzzhhpn", "hkmoietmtfzlkzjujmmzkzqnikp",
};

#define TH_CONTEXTS 2
static const uint16_t th_letters[53] = {
    0xe01, 0xe02, 0xe04, 0xe07, 0xe08, 0xe09, 0xe0a, 0xe0b, 0xe0d, 0xe0f, 0xe13, 0xe14, 0xe15, 0xe16, 0xe17, 0xe18,
    0xe19, 0xe1a, 0xe1b, 0xe1c, 0xe1e, 0xe1f, 0xe20, 0xe21, 0xe22, 0xe23, 0xe25, 0xe27, 0xe28, 0xe29, 0xe2a, 0xe2b,
    0xe2d, 0xe30, 0xe31, 0xe32, 0xe33, 0xe34, 0xe35, 0xe36, 0xe37, 0xe38, 0xe39, 0xe40, 0xe41, 0xe42, 0xe43, 0xe44,
    0xe46, 0xe47, 0xe48, 0xe49, 0xe4c,
};
static const char th_after[55][54] = {
    "ijixktlmzzzojmkvonmolsrlokmpzxjjkzupztxzzzzghmkguzvsx",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
    "mlnxiynpzqypitkzqrostxtrshjntolpnwifiioxzqvhmoomvmmmn",
    "uqrztxtzzzismzzzjvzvwztxlkxmzzprdznmzzjkzzzrutuszqodz",
    "swlozzmzzzvztzwzpzyzzzzxwgjezzrzjzjqivlzkhpstsvszyfkp",
    "hijulumpzzzoknkynnmolynjqimntzjjjzuiztxzszzhhlkjnzvzz",
    "iprlkvrrzzzlltjzllztuzzqvmupzzknlehghzypzizmosomzmtmz",
    "tvwtwzxzzzzmvyvztdwzdyztllgvzzvvsjioxvmzwyxtvzxvzystx",
    "yozzszzzzzzquztzhzzzzzzrrzszzztzuriyzklzejztzzvpzzgdz",
    "yzzzzzzwzzzzlzpzqzzzzzzvzyjzzzhzgzspzgggzzrvzzzzzgkfl",
    "mlzxzzizgzzxystzwymzzzzwywkyzzqewzxezyyzzzzmizzrzzhwz",
    "imwtwzwzzzzuknvztuwzwyztvsumzzkklwusxbuzwxxlvzgvzystx",
    "lrlzmzzzzzzritpzsrzzrzompynzzzholdzgzrlzzzzllspkzzyzg",
    "lhoinzrszzzpinkzrqouiznpklmlzzmljzklpnltssmikrklpzsft",
    "mmvzzzxzzzzzuumztzzvzyzspirzzzttkyfklgpzoloormqtzoggg",
    "nqnzlzzzzzznkppzpjlzsvzoonkozzjrgzmhzorjnqfgkrlzzzoiz",
    "yqpzzzzzzzzszzzolrzzzzzzwjwstzszjqhkhkcjzlrszzzzzmlmm",
    "niynlzqzzzzsmzjzvxozyzrvxloxzzqqizsizfeoyzzlxzkozzuvf",
    "jjlnntmqzzzjiqhsonqqmvpnllmkrzljlnlknkiolorjimnkuvkjm",
    "jjjqntnpzzzolqlzkgmoqrrprhnnzzknjzhmzlmzsjohimnlutozz",
    "lpxztzzszlzqovnzmqqzwzivkegzzzrrsqjvzgrzzlqnjupozfzlq",
    "zzzzzzzzzzzzzzzzpzzzzzzzozhzzznzyznyzczzzrezzzzzzzhzz",
    "fpsznznzzzzunwnoqhwvzzwqlifszzswkzmjzgnvgqrnrworzzzzi",
    "tzzzzzznzzzzmztzzzzzzzzzzmfzzztzmzntzmzzpswiqzsozzzby",
    "yzzyzzzzzzzzzznzyzzzzzzyzxzzzzzzxzjazzzzzzvyzzzzzzxyz",
    "mmnumzouzzzllslslopqkzsprmmozzlpmzngzqhvkoikmpmnzzerz",
    "gmjknwkzzzzmmplzhmptrzsmtpnkzznlmnihzustlohklollxzilk",
    "jqqmnztwzznqnhlzqoowuzrlnlpmzunnjhhizjjvhkjjksoozkpki",
    "olrjpzsuzzzlpvnzpkuoxxutopnnzzmskihgnjjvgmliorppzmiim",
    "kmonkzrvzzrplzqzgluutzumhkkyzzqsjtmfzlszzzzilppnzqhjq",
    "mnvtnzwzzzztuxhzsokzwyosuguuziuvswjhwjuzwxdllzllzystx",
    "mmwuwzxzzzdmkyhzkvwzxzztvdmvzzqktxvgxwvzwyxuvmxozztty",
    "oppqyzuzzzzhlmrsnzzpzzrjrimpzzuvkliffkhzrllqrruszzhlq",
    "tzzwzzzzozztlzzzezzzzzzfpeglzzzzzzihzzzzzzzzzzzzzpthq",
    "hnjepzrtzzzmnrnvijrktpviijqszznolslmqmnzpsrllqpkznlqz",
    "ikmqmzlvzzziklhzmgktluulnnknzzjjjzzzzzzzzzzgiokjzzzzz",
    "jzxhnzpzkzzhjzzzgesznrzpqzrgzzmzzzzzzzzzzzzzzzzzzzjgz",
    "jnohmzqtzzrilrnohrovkuxfgeqlspmrpozzzzzzzzzmptooyzzzz",
    "krljszzpzzzlnrnzhnrvqzztzlhrzzidozzzzzzzzzzfiulkvzzzz",
    "iqwkmttutzzdozlmikozosshlllkrzmttzzzzzzzzzzkrrvqzzilo",
    "jllzrznwzzznqvmzonnrozsnfmnwzznqlzzzzzxzzzzllqnpzzchz",
    "ezzfzzzzzzzozzzzrmzzzzzozyzzzzzzxzzxzzvzzzzyzzzzzzeez",
    "zzzzzzzzzzzuzzzzjszzzzztzzzzzzzzdzzzzwzzzzzzzzzzzzchz",
    "iojnrzozjzefnzozmjlzpzziwuonzzoqtzzzzzzzzzzmnprqzzfsz",
    "frwlvvzwrzzpsztzmmgzzzvnzmepzzzzyzzzzzzzzzzonvtuzzfgz",
    "gijokplkzzzjkzlzknguiquiuhhluzkkkzzzzzzzzzzzzzzzzzzzz",
    "ivmzlzozzzzsinkzkhjogezmpmgnzzhklzzzzzzzzzzzzzzzzzzzz",
    "nzkzuzzrzzzfjzlziufzhfzokomozzzgmzzzzzzzzzzzzzzzzzzzz",
    "uwzzlzdzzzzlpzzzdozzzzzzzvzvzzoezzzzzzzzzzzzzzzzzzzzz",
    "qlzzzzzrzzzexzvzznhzrnzczpojzzzqnzzzzzzzzzzzzzzzzzzzz",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
    "izrqfzzzzzzpjztzdivztzzkrztpzzxzfzzzzzzzzzzqzztmzzzzz",
    "mpmilzrvzzzqlmnzjqrtmwyillpizzhpfzzfszzzzzzkmrkjzzzzz",
    "mpphmzswzzzolqozgspssyygsnsixzoqezzgnzzzzzzkmqmkzzyzz",
    "iinxlzlpzzzmkshzjnjlpjvmqmiswzilkzzzzzzzzzzhijkizzzzy",
};
static const char th_before[55][54] = {
    "issgjzxutzqipqwrgjozmzzijllkvrqzknrjoplzzpqstuzznzihi",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
    "mwvilzzzvvsmoszykkoziyzmijpmzzqvgmkiokklzmigktysznlmn",
    "iqwgqzpzswwflsqqhipzpzzjlnklxwozklzjsqkzzqtguzxkzzmnl",
    "kqlgrzzzzzplupoziixzrzzkimpmzzozfnvkmvkzzlxglmzyztimp",
    "wzqvozzzzzzizzzxnrzzzzztmlkozzsyduhfmmzmzroozzzzzvhhz",
    "fszjkztzzzplznztkmtznzzjmknjxzxzlnlitlpzztvijxmzzhhjn",
    "lmvhlzwzzzztuxvzfivzvyznlsouzzuvswuswiuzvxlcuzwvzyplx",
    "jsljqzzznzzovzzxilzzmzzjipppzzszmlmlzrlzzozhmzdzzzmom",
    "hzzimzzvzzzlzzzzijmzzkzlznnozzzzkrzjkopzzzsczozlzzmom",
    "wzzxzzzzgzzxyzzzwyzzzzzwywyyzzyhwzcpzmyzzfmxyzzyzzwwz",
    "dvwtwzxzzzzuvyvztvbzwyztvsuvzzvvswusxvuzwxxtvzxvzystx",
    "rdrzzzzzzzzzzzzzzzzzzzztzgzmzjzzyzwkzzzzzczzzzzzzzyzz",
    "ouzooytzzzxpzrtzipszwzzknpmrzyivllhhoenvwjtjtkofzuoor",
    "gmuinzwrzvnhtnzvhlozopzjmlplzvlllmiipopzzpuiinrxzmjjn",
    "nzzjrzzzwvvjrpyzlnszuzzmmcrzzzizmjzlpzszzzzzjzzzzzgls",
    "izwijzuuzztilszrfloznwsililprrqzkjxkollzzqujjozuzwjmk",
    "pyyoyzzzzzzwxzgzixyzhzzixvxxzzkykzxdzexzyzzpxzzyzzvvz",
    "qmsoozlyzzzsvunzompwtzzljqqizxphiqigllpzmrqkmohzzijho",
    "pvznnpzzzzwpznszlgrzjzzmmmjlzzzzhieoplmstmomhyqnzmnqr",
    "lzykzzzztzzmznzwolqzwzzmokstvzzznlrksnlzznhdiizgzxnml",
    "lqzipzzzzzzoqzzzjjzzrzzjooipzzkzcpznszmzzzznjzzzzzmlj",
    "qvzjunzzzzugzuzzjovzzzzhqrvrzzzzpmlgrnmzzqzgfkzpzvipr",
    "szztzzzzzzzzvvzzqozzzzzuzxtxzzzzjtnozpxzzzzlbgzkzzqtj",
    "lnzgzzzzzznguzzthldzqzzjmjnotzlzmqznvmlzzzqmzzzzzzpqs",
    "rzzktzvzzztqutzznszzuzzpolvozzmihpqfxjpwwnsjouzezpigs",
    "qmxpxxtzzzujprxzjrltmzzptlnhzzrqfppezlfzzzzsppzzzviqu",
    "imjjqzzzzzzmksmwljizlrzmrlqntqkhirzepnozzzqiovzrzzkns",
    "iykmwsvpsztmsnxxlohmhjzkonnlzxnhonrokmnzzrhghrzpzxnqm",
    "lnfmqzzzzxzkzrszinzztzznkknyzzqlqpgjtkwzzprknsxjzsghw",
    "gvwhwzxzzzzuvyizevwzwyztvmuvzzovsxuexhuzwxxivzxvzynko",
    "cwxvxzyzzzzvwzwzuwxzxzzuwivwjzwxtyvdywwzxzyuwzywzztuy",
    "jpsilzvmyvmlslszjkrstwzinklqzztzklljknmzzrzihzpzzzeml",
    "mqzhozzzkusjstzygnrzwzzmlkrszuuzlkzoespzzszhjjgpzzmnn",
    "ognkpzzpzztlmmmtmmvzosznpkmmzznzlnzoswozgzzlotzpzlefq",
    "szzzesrzzzgzwzozkzqzzzzvldgrzzjznzzjzzzzzzzzzzzzzzzzz",
    "holujtkzzzzkfpjzliksorqmjfhmvzjjjzzzzzzzzzzzzzzzzzzzz",
    "gpukkzzyozonmnnulpzznzjhljiiwtikmzzzzzzzzzzzzzzzzzfhz",
    "ezhzgzzzzzznkzgzjzzzzzzzzulzzzezmzzzzzzzzzzzzzzzzzokz",
    "gzvszzmmzmwmgrknilhghpzouhilvzkzkzzzzzzzwzzzzzzzzzzzz",
    "mknwzxnmzzrlqudnhmtzozzftijszzhzlzzzzzxzzzzzzzzzzzzzz",
    "pezykzzfzzzmzgergzzzqzznompzzzvzrzzxzzzzzzzyzzzzzzxyz",
    "zzkqzzfzzzzqnpzzjrzzgrzhkefzzzqzmzzzzzzzzzzzzzzzzzzzz",
    "mzfzhzizzzzpjqjzkgktoszjmfjzzziznzzzzzzzzzzzzzzzzzzzz",
    "rzozzzzvzzzjmgqznmpirxzeffizmzjzmzzzzzzzzzzzzzzzzzzzz",
    "gtuhozvzuyripktujipzpnzjlijjxzrzjjzkilmzzqqzzzzzzuikl",
    "jutgozzzpzpjqmzzghjzrszklhmlvzqzijzmkrkzzqpzzzzzzzjkl",
    "ipofpzzzzzsmipwzgiqzszzjklmkzsmzjlzmsnlzznszzzzzzzjkh",
    "ksugnzuzzprhnmxrjknznsziikmnuzszkkzjltlzzstzzzzzzufil",
    "jrrgmzqzyzojszzvhjnzrqzkkknmvxqzgkzkkpnzzrvzzzzzzofhk",
    "jwwcwzxzzzzevywzijwzxzzqmtvvzzvwoxvkmwvzxyxuvzxwzzmmy",
    "howzkzzizzzzkzkzqpdzzzzuzfinzzznhzzzzzzzzzzzzzzzzzzzz",
    "nrjwxzksrzzuiuozlrzozzzelpkkzzkwlzlzzlfmgkjzzzzzzzzzz",
    "mfnzpzhnzzzghnozkzozzgzrokjlzznkpzhzzojmkxkzzzzzzzzzz",
    "jznzzzzpzziqezklizozgzzziejozzoozzzzzmzzzzzzzzzzzzzzz",
};

static const character gbk_characters[700] = {
    {0xa1a2, 's'}, {0xa1a3, 'm'}, {0xa1aa, 'v'}, {0xa1ad, 'v'}, {0xa1ae, 'v'}, {0xa1af, 'v'}, {0xa1b0, 'p'},
    {0xa1b1, 'p'}, {0xa3a1, 'v'}, {0xa3a8, 'q'}, {0xa3a9, 'q'}, {0xa3ac, 'm'}, {0xa3ba, 'n'}, {0xa3bb, 't'},
    {0xa3bf, 'u'}, {0xb0a2, 'v'}, {0xb0a3, 'x'}, {0xb0ac, 'v'}, {0xb0b2, 't'}, {0xb0b4, 'u'}, {0xb0b8, 'y'},
    {0xb0cd, 'y'}, {0xb0d1, 'w'}, {0xb0d7, 'y'}, {0xb0dc, 's'}, {0xb0e5, 'v'}, {0xb0e6, 's'}, {0xb0ef, 'w'},
    {0xb0fc, 'r'}, {0xb1a3, 't'}, {0xb1a8, 'w'}, {0xb1b3, 'x'}, {0xb1b8, 'u'}, {0xb1bb, 'r'}, {0xb1be, 'r'},
    {0xb1c8, 'u'}, {0xb1ca, 'w'}, {0xb1d2, 'y'}, {0xb1d5, 'v'}, {0xb1d8, 't'}, {0xb1df, 'u'}, {0xb1e0, 's'},
    {0xb1e4, 's'}, {0xb1ea, 'p'}, {0xb1ed, 'q'}, {0xb1f0, 'u'}, {0xb1f8, 'y'}, {0xb2a2, 's'}, {0xb2a8, 'y'},
    {0xb2b7, 'y'}, {0xb2b9, 'y'}, {0xb2bb, 'n'}, {0xb2bc, 'u'}, {0xb2bd, 'x'}, {0xb2bf, 'r'}, {0xb2c5, 'y'},
    {0xb2cb, 'w'}, {0xb2ce, 's'}, {0xb2d8, 'y'}, {0xb2d9, 't'}, {0xb2e1, 'y'}, {0xb2e2, 'x'}, {0xb2e3, 'u'},
    {0xb2e5, 'x'}, {0xb2e9, 't'}, {0xb2fa, 'x'}, {0xb3a1, 'w'}, {0xb3a2, 'y'}, {0xb3a3, 'u'}, {0xb3a4, 'u'},
    {0xb3ac, 'u'}, {0xb3c6, 's'}, {0xb3c9, 's'}, {0xb3cc, 'r'}, {0xb3d6, 't'}, {0xb3df, 'y'}, {0xb3e4, 'x'},
    {0xb3e5, 'w'}, {0xb3f5, 'x'}, {0xb3f6, 'p'}, {0xb3fd, 'r'}, {0xb4a2, 'x'}, {0xb4a5, 'w'}, {0xb4a6, 't'},
    {0xb4ab, 'x'}, {0xb4ae, 'u'}, {0xb4b0, 'u'}, {0xb4b4, 's'}, {0xb4cb, 'r'}, {0xb4ce, 't'}, {0xb4d3, 's'},
    {0xb4e5, 'x'}, {0xb4e6, 'q'}, {0xb4e7, 'y'}, {0xb4ed, 'q'}, {0xb4ef, 'u'}, {0xb4f2, 'r'}, {0xb4f3, 'q'},
    {0xb4f8, 'v'}, {0xb4fa, 't'}, {0xb4fd, 'x'}, {0xb5a5, 'r'}, {0xb5ab, 't'}, {0xb5b1, 's'}, {0xb5b5, 't'},
    {0xb5bc, 'u'}, {0xb5bd, 'q'}, {0xb5c0, 'v'}, {0xb5c2, 't'}, {0xb5c3, 'u'}, {0xb5c4, 'j'}, {0xb5c7, 'y'},
    {0xb5c8, 'u'}, {0xb5cf, 'y'}, {0xb5d0, 'x'}, {0xb5d8, 'r'}, {0xb5da, 't'}, {0xb5dd, 'x'}, {0xb5e3, 't'},
    {0xb5e7, 'x'}, {0xb5f7, 'u'}, {0xb6a1, 'x'}, {0xb6a8, 'p'}, {0xb6af, 'r'}, {0xb6b7, 'x'}, {0xb6bc, 'v'},
    {0xb6c1, 's'}, {0xb6c5, 'y'}, {0xb6c8, 'r'}, {0xb6cb, 'v'}, {0xb6ce, 'u'}, {0xb6cf, 'x'}, {0xb6d3, 'x'},
    {0xb6d4, 'q'}, {0xb6e0, 'r'}, {0xb6ee, 'w'}, {0xb6f8, 't'}, {0xb6fb, 'r'}, {0xb6fe, 'w'}, {0xb7a2, 's'},
    {0xb7a8, 'o'}, {0xb7ad, 'x'}, {0xb7b4, 'w'}, {0xb7b5, 'w'}, {0xb7b6, 'v'}, {0xb7bd, 's'}, {0xb7c0, 'y'},
    {0xb7c3, 'w'}, {0xb7c5, 'v'}, {0xb7c7, 't'}, {0xb7d6, 'r'}, {0xb7dd, 'w'}, {0xb7e2, 'x'}, {0xb7e7, 'y'},
    {0xb7f1, 's'}, {0xb7fb, 'p'}, {0xb7fe, 't'}, {0xb8b2, 'w'}, {0xb8b4, 't'}, {0xb8bd, 'w'}, {0xb8c3, 't'},
    {0xb8c4, 's'}, {0xb8c7, 'x'}, {0xb8df, 'u'}, {0xb8e6, 't'}, {0xb8ea, 'x'}, {0xb8f1, 'r'}, {0xb8f4, 'w'},
    {0xb8f6, 'o'}, {0xb8f8, 'u'}, {0xb8f9, 'x'}, {0xb8fa, 'x'}, {0xb8fc, 's'}, {0xb9a4, 't'}, {0xb9a5, 'w'},
    {0xb9a6, 'w'}, {0xb9a9, 'v'}, {0xb9ab, 'x'}, {0xb9b2, 'w'}, {0xb9b9, 'w'}, {0xb9bb, 'x'}, {0xb9d8, 's'},
    {0xb9dc, 'v'}, {0xb9e2, 'w'}, {0xb9e6, 'w'}, {0xb9e9, 'v'}, {0xb9f6, 'y'}, {0xb9fa, 'x'}, {0xb9fb, 's'},
    {0xb9fd, 'r'}, {0xb9fe, 'x'}, {0xbaa6, 'y'}, {0xbaac, 't'}, {0xbaaf, 'v'}, {0xbac3, 'w'}, {0xbac5, 'r'},
    {0xbacd, 'q'}, {0xbace, 'u'}, {0xbacf, 't'}, {0xbadc, 'w'}, {0xbaf3, 's'}, {0xbaf6, 'v'}, {0xbba4, 'y'},
    {0xbba5, 'y'}, {0xbba7, 's'}, {0xbbad, 'w'}, {0xbbae, 'y'}, {0xbbaf, 'v'}, {0xbbb0, 'v'}, {0xbbb5, 'x'},
    {0xbbb7, 'v'}, {0xbbb9, 'w'}, {0xbbba, 'v'}, {0xbbbb, 's'}, {0xbbd6, 'x'}, {0xbbd8, 't'}, {0xbbe1, 's'},
    {0xbbe6, 'x'}, {0xbbee, 'w'}, {0xbbf1, 't'}, {0xbbf2, 'q'}, {0xbbf7, 't'}, {0xbbf9, 'w'}, {0xbbfa, 'u'},
    {0xbca4, 'y'}, {0xbcad, 'v'}, {0xbcaf, 'v'}, {0xbcb0, 'w'}, {0xbcb4, 'w'}, {0xbcb6, 'u'}, {0xbcb8, 'y'},
    {0xbcba, 'y'}, {0xbcc6, 'u'}, {0xbcc7, 't'}, {0xbccc, 'x'}, {0xbcd0, 'w'}, {0xbcd2, 'x'}, {0xbcd3, 'r'},
    {0xbcdb, 'y'}, {0xbcdc, 'y'}, {0xbce4, 'r'}, {0xbcec, 'u'}, {0xbcf5, 'y'}, {0xbcfb, 'w'}, {0xbcfc, 's'},
    {0xbcfd, 'y'}, {0xbcfe, 'n'}, {0xbda8, 'r'}, {0xbdab, 'q'}, {0xbdbb, 't'}, {0xbdc5, 'y'}, {0xbdc7, 'w'},
    {0xbdcf, 'x'}, {0xbdd3, 'r'}, {0xbdda, 't'}, {0xbddd, 'y'}, {0xbde1, 't'}, {0xbde2, 't'}, {0xbde7, 'w'},
    {0xbdf0, 'x'}, {0xbdf6, 'v'}, {0xbdf8, 'r'}, {0xbdfb, 'w'}, {0xbdfc, 'x'}, {0xbeab, 'w'}, {0xbead, 'u'},
    {0xbeaf, 'u'}, {0xbeb0, 'v'}, {0xbeb3, 'x'}, {0xbeb6, 'u'}, {0xbec9, 'w'}, {0xbecd, 'w'}, {0xbedd, 'r'},
    {0xbedf, 'u'}, {0xbee0, 'w'}, {0xbee4, 'y'}, {0xbef6, 'x'}, {0xbef8, 'y'}, {0xbefc, 'y'}, {0xbfa8, 'v'},
    {0xbfaa, 'r'}, {0xbfb4, 'w'}, {0xbfbc, 'y'}, {0xbfc6, 'w'}, {0xbfc9, 'p'}, {0xbfcb, 't'}, {0xbfd5, 's'},
    {0xbfd8, 'v'}, {0xbfda, 't'}, {0xbfe2, 't'}, {0xbfe9, 'u'}, {0xbfec, 'x'}, {0xbfed, 'v'}, {0xbff2, 'v'},
    {0xbff6, 'y'}, {0xc0a8, 'y'}, {0xc0a9, 'w'}, {0xc0ad, 's'}, {0xc0b4, 's'}, {0xc0b5, 'y'}, {0xc0b8, 'w'},
    {0xc0bc, 'x'}, {0xc0c0, 'x'}, {0xc0d5, 'x'}, {0xc0e0, 'r'}, {0xc0eb, 'x'}, {0xc0ed, 't'}, {0xc0ef, 'u'},
    {0xc0f2, 'v'}, {0xc0fa, 'x'}, {0xc0fb, 'u'}, {0xc0fd, 'w'}, {0xc1a2, 'w'}, {0xc1a6, 'v'}, {0xc1aa, 'w'},
    {0xc1ac, 'u'}, {0xc1b4, 'u'}, {0xc1bd, 'w'}, {0xc1bf, 's'}, {0xc1cb, 'r'}, {0xc1d0, 'q'}, {0xc1d6, 'w'},
    {0xc1d9, 'x'}, {0xc1e3, 'y'}, {0xc1e9, 'w'}, {0xc1ec, 'y'}, {0xc1ed, 'y'}, {0xc1ee, 's'}, {0xc1f4, 'w'},
    {0xc1f7, 'x'}, {0xc1f9, 'y'}, {0xc2b3, 'y'}, {0xc2b7, 'u'}, {0xc2bc, 'r'}, {0xc2ca, 'x'}, {0xc2cb, 'x'},
    {0xc2d4, 'u'}, {0xc2de, 'x'}, {0xc2e5, 'w'}, {0xc2ea, 'y'}, {0xc2eb, 's'}, {0xc2ed, 'x'}, {0xc2f0, 'x'},
    {0xc3b4, 'x'}, {0xc3bb, 's'}, {0xc3bf, 'u'}, {0xc3c0, 'y'}, {0xc3c7, 's'}, {0xc3d7, 'y'}, {0xc3dc, 's'},
    {0xc3e6, 'u'}, {0xc3e8, 'w'}, {0xc3eb, 'x'}, {0xc3f7, 'u'}, {0xc3fb, 'p'}, {0xc3fc, 's'}, {0xc4a3, 's'},
    {0xc4a7, 'y'}, {0xc4ac, 't'}, {0xc4b3, 'y'}, {0xc4b7, 'w'}, {0xc4b8, 'y'}, {0xc4bb, 'y'}, {0xc4bf, 'q'},
    {0xc4c7, 'w'}, {0xc4c8, 'y'}, {0xc4c9, 'w'}, {0xc4da, 's'}, {0xc4dc, 'q'}, {0xc4dd, 'w'}, {0xc4e1, 'x'},
    {0xc4e3, 't'}, {0xc4ea, 'x'}, {0xc4fa, 's'}, {0xc5a5, 'w'}, {0xc5b5, 'x'}, {0xc5b7, 'w'}, {0xc5c5, 'v'},
    {0xc5cc, 'x'}, {0xc5e4, 's'}, {0xc6a5, 'u'}, {0xc6ab, 'x'}, {0xc6ac, 'x'}, {0xc6b5, 'y'}, {0xc6bd, 'v'},
    {0xc6c1, 'x'}, {0xc6d5, 'x'}, {0xc6da, 't'}, {0xc6e4, 't'}, {0xc6eb, 'x'}, {0xc6f0, 'v'}, {0xc6f4, 't'},
    {0xc6f7, 'r'}, {0xc6fa, 'x'}, {0xc7a9, 's'}, {0xc7b0, 'r'}, {0xc7bf, 'v'}, {0xc7d0, 'w'}, {0xc7d2, 'v'},
    {0xc7e5, 'w'}, {0xc7e9, 'x'}, {0xc7eb, 't'}, {0xc7f3, 'v'}, {0xc7f8, 's'}, {0xc8a1, 'r'}, {0xc8a5, 'x'},
    {0xc8a8, 'v'}, {0xc8ab, 't'}, {0xc8b1, 'v'}, {0xc8b7, 'u'}, {0xc8ba, 'x'}, {0xc8bb, 'v'}, {0xc8c3, 'x'},
    {0xc8cb, 's'}, {0xc8ce, 't'}, {0xc8cf, 's'}, {0xc8d4, 'y'}, {0xc8d5, 't'}, {0xc8dd, 'u'}, {0xc8e7, 'r'},
    {0xc8eb, 'q'}, {0xc8ed, 't'}, {0xc8f4, 'x'}, {0xc8f8, 'x'}, {0xc8fd, 'y'}, {0xc9ab, 's'}, {0xc9b3, 'y'},
    {0xc9be, 't'}, {0xc9cb, 'x'}, {0xc9cf, 'r'}, {0xc9d9, 'u'}, {0xc9e4, 'x'}, {0xc9e8, 'q'}, {0xc9ed, 'x'},
    {0xc9ee, 'y'}, {0xc9f9, 'y'}, {0xc9fa, 't'}, {0xc9fd, 'w'}, {0xcaa1, 'y'}, {0xcaa7, 's'}, {0xcaae, 'x'},
    {0xcab1, 'o'}, {0xcab2, 'x'}, {0xcab5, 'v'}, {0xcab6, 'u'}, {0xcab9, 'p'}, {0xcabc, 'u'}, {0xcabd, 'q'},
    {0xcabe, 'q'}, {0xcabf, 'x'}, {0xcac2, 'v'}, {0xcac7, 'o'}, {0xcaca, 'x'}, {0xcacd, 'x'}, {0xcad3, 'u'},
    {0xcad4, 'u'}, {0xcad5, 'v'}, {0xcad6, 'v'}, {0xcad7, 'w'}, {0xcadc, 'v'}, {0xcade, 'y'}, {0xcae4, 'q'},
    {0xcae9, 'v'}, {0xcaf3, 'y'}, {0xcaf4, 'u'}, {0xcaf5, 'x'}, {0xcaf6, 'w'}, {0xcaf7, 'x'}, {0xcaf8, 'v'},
    {0xcafd, 'o'}, {0xcba2, 'x'}, {0xcbae, 'w'}, {0xcbb5, 'w'}, {0xcbb9, 'u'}, {0xcbbf, 'y'}, {0xcbc0, 'x'},
    {0xcbc6, 'y'}, {0xcbcd, 'v'}, {0xcbd1, 'w'}, {0xcbd8, 'v'}, {0xcbd9, 'w'}, {0xcbe3, 'v'}, {0xcbe6, 'w'},
    {0xcbf0, 'x'}, {0xcbf5, 'u'}, {0xcbf7, 't'}, {0xcbf8, 'w'}, {0xcbf9, 'r'}, {0xcbfb, 's'}, {0xcbfc, 't'},
    {0xcbfe, 'y'}, {0xccab, 'w'}, {0xccac, 't'}, {0xccd7, 'y'}, {0xccd8, 'u'}, {0xcce1, 's'}, {0xcce2, 'u'},
    {0xcce5, 'u'}, {0xcce6, 'v'}, {0xccec, 'x'}, {0xcced, 'v'}, {0xccee, 'x'}, {0xccf5, 'u'}, {0xccf8, 'w'},
    {0xccf9, 'y'}, {0xcda3, 'x'}, {0xcda8, 't'}, {0xcdac, 's'}, {0xcdb3, 't'}, {0xcdb7, 'u'}, {0xcdb8, 'x'},
    {0xcdbb, 'y'}, {0xcdbc, 'q'}, {0xcdcb, 'u'}, {0xcddf, 'y'}, {0xcde2, 'u'}, {0xcde6, 'y'}, {0xcdea, 'v'},
    {0xcdf8, 'w'}, {0xcdfb, 'y'}, {0xcea7, 'v'}, {0xceaa, 'o'}, {0xceac, 'x'}, {0xceb2, 'x'}, {0xceb4, 'r'},
    {0xcebb, 'q'}, {0xcec2, 'y'}, {0xcec4, 'n'}, {0xceca, 'u'}, {0xced2, 'u'}, {0xcede, 'o'}, {0xceef, 'w'},
    {0xcef1, 's'}, {0xcef3, 'r'}, {0xcef6, 'v'}, {0xcef7, 'x'}, {0xcfa2, 'r'}, {0xcfa3, 'v'}, {0xcfb5, 's'},
    {0xcfb7, 'w'}, {0xcfb8, 'x'}, {0xcfc2, 'r'}, {0xcfc8, 'w'}, {0xcfd4, 'r'}, {0xcfd6, 't'}, {0xcfde, 'u'},
    {0xcfdf, 'u'}, {0xcfe0, 'u'}, {0xcfea, 'y'}, {0xcfeb, 'x'}, {0xcfec, 'w'}, {0xcfed, 'y'}, {0xcfee, 'q'},
    {0xcff1, 's'}, {0xcff2, 'u'}, {0xcff3, 'u'}, {0xcffa, 'x'}, {0xcffb, 'u'}, {0xd0a1, 'r'}, {0xd0a3, 'y'},
    {0xd0a7, 'q'}, {0xd0a9, 'u'}, {0xd0ad, 'y'}, {0xd0b4, 't'}, {0xd0c2, 'r'}, {0xd0c4, 'x'}, {0xd0c5, 'r'},
    {0xd0cd, 's'}, {0xd0ce, 'u'}, {0xd0d0, 'p'}, {0xd0d4, 't'}, {0xd0de, 'v'}, {0xd0e8, 's'}, {0xd0eb, 'u'},
    {0xd0ed, 't'}, {0xd0f2, 's'}, {0xd0f8, 'x'}, {0xd1a1, 'p'}, {0xd1af, 'w'}, {0xd1b9, 'w'}, {0xd1c7, 'w'},
    {0xd1d4, 'x'}, {0xd1d5, 'u'}, {0xd1e9, 'v'}, {0xd1f9, 'v'}, {0xd2aa, 'q'}, {0xd2b2, 'u'}, {0xd2b3, 'u'},
    {0xd2bb, 'o'}, {0xd2c0, 'x'}, {0xd2c1, 'x'}, {0xd2c6, 's'}, {0xd2d1, 'r'}, {0xd2d4, 'p'}, {0xd2d7, 'w'},
    {0xd2e2, 'u'}, {0xd2e5, 't'}, {0xd2e9, 'x'}, {0xd2eb, 'w'}, {0xd2ec, 'y'}, {0xd2f2, 'v'}, {0xd2f4, 'w'},
    {0xd2fd, 't'}, {0xd2fe, 'x'}, {0xd3a1, 'u'}, {0xd3a2, 'y'}, {0xd3a6, 's'}, {0xd3b0, 'w'}, {0xd3b3, 'w'},
    {0xd3b5, 'x'}, {0xd3c3, 'n'}, {0xd3c5, 'y'}, {0xd3c9, 'u'}, {0xd3ca, 'w'}, {0xd3ce, 'v'}, {0xd3d0, 'o'},
    {0xd3d2, 'w'}, {0xd3da, 'q'}, {0xd3e0, 'y'}, {0xd3eb, 't'}, {0xd3ef, 's'}, {0xd3f2, 'u'}, {0xd4a4, 'v'},
    {0xd4aa, 'u'}, {0xd4ad, 'v'}, {0xd4b1, 'x'}, {0xd4b4, 'u'}, {0xd4b6, 'w'}, {0xd4bc, 'y'}, {0xd4bd, 'y'},
    {0xd4bf, 't'}, {0xd4ca, 'u'}, {0xd4cb, 'u'}, {0xd4d8, 'u'}, {0xd4d9, 'x'}, {0xd4da, 'n'}, {0xd4ec, 'y'},
    {0xd4f1, 't'}, {0xd4f2, 's'}, {0xd4f6, 'x'}, {0xd5b9, 'v'}, {0xd5bd, 'u'}, {0xd5ca, 'y'}, {0xd5cb, 'x'},
    {0xd5d2, 't'}, {0xd5d5, 'x'}, {0xd5df, 's'}, {0xd5e2, 'r'}, {0xd5e6, 'w'}, {0xd5f7, 'y'}, {0xd5fb, 'v'},
    {0xd5fd, 's'}, {0xd6a4, 't'}, {0xd6a7, 's'}, {0xd6aa, 'u'}, {0xd6ae, 's'}, {0xd6b1, 'v'}, {0xd6b4, 'u'},
    {0xd6b5, 'r'}, {0xd6b7, 'v'}, {0xd6b8, 'r'}, {0xd6b9, 'v'}, {0xd6bb, 't'}, {0xd6be, 'w'}, {0xd6c1, 'u'},
    {0xd6c2, 'x'}, {0xd6c3, 'p'}, {0xd6c6, 'r'}, {0xd6ca, 'y'}, {0xd6d0, 'o'}, {0xd6d5, 'w'}, {0xd6d6, 'v'},
    {0xd6d8, 's'}, {0xd6dc, 'y'}, {0xd6de, 'x'}, {0xd6f7, 't'}, {0xd6fa, 'v'}, {0xd7a2, 'v'}, {0xd7aa, 't'},
    {0xd7af, 'x'}, {0xd7b0, 'u'}, {0xd7b4, 't'}, {0xd7ba, 'x'}, {0xd7bc, 'u'}, {0xd7c5, 'w'}, {0xd7ca, 'x'},
    {0xd7d3, 's'}, {0xd7d4, 's'}, {0xd7d6, 'p'}, {0xd7d9, 'y'}, {0xd7dc, 'x'}, {0xd7e3, 'x'}, {0xd7e5, 'y'},
    {0xd7e9, 's'}, {0xd7ee, 's'}, {0xd7f3, 'w'}, {0xd7f6, 'y'}, {0xd7f7, 'r'}, {0xdeb1, 'x'}, {0xe6ab, 'y'},
};

static const character big5_characters[700] = {
    {0xa141, 'm'}, {0xa142, 's'}, {0xa143, 'm'}, {0xa146, 'u'}, {0xa147, 'n'}, {0xa148, 'v'}, {0xa149, 'w'},
    {0xa14b, 'v'}, {0xa158, 'y'}, {0xa15d, 's'}, {0xa15e, 's'}, {0xa175, 'p'}, {0xa176, 'p'}, {0xa1a5, 'v'},
    {0xa1a6, 'v'}, {0xa1a7, 'w'}, {0xa1a8, 'w'}, {0xa277, 'x'}, {0xa440, 'p'}, {0xa446, 's'}, {0xa447, 'x'},
    {0xa448, 's'}, {0xa44a, 'p'}, {0xa44f, 'w'}, {0xa451, 'y'}, {0xa454, 'y'}, {0xa455, 'r'}, {0xa457, 'r'},
    {0xa45d, 'v'}, {0xa468, 'x'}, {0xa46a, 'q'}, {0xa46c, 's'}, {0xa46f, 'v'}, {0xa470, 'r'}, {0xa475, 'r'},
    {0xa477, 'q'}, {0xa47e, 'y'}, {0xa4a3, 'o'}, {0xa4a4, 'p'}, {0xa4a7, 's'}, {0xa4b4, 'y'}, {0xa4b6, 'y'},
    {0xa4b8, 'q'}, {0xa4b9, 'w'}, {0xa4ba, 's'}, {0xa4bd, 'y'}, {0xa4c0, 'r'}, {0xa4c1, 'w'}, {0xa4c6, 'u'},
    {0xa4c9, 'x'}, {0xa4ce, 'u'}, {0xa4cf, 'v'}, {0xa4d1, 'x'}, {0xa4d3, 'w'}, {0xa4d6, 'u'}, {0xa4d8, 'v'},
    {0xa4de, 't'}, {0xa4df, 'x'}, {0xa4e2, 'w'}, {0xa4e4, 't'}, {0xa4e5, 'r'}, {0xa4e8, 's'}, {0xa4e9, 'u'},
    {0xa4eb, 'y'}, {0xa4ee, 'v'}, {0xa4f1, 'u'}, {0xa4f4, 'u'}, {0xa4f9, 's'}, {0xa542, 'v'}, {0xa544, 't'},
    {0xa548, 'p'}, {0xa54c, 's'}, {0xa54e, 't'}, {0xa54f, 's'}, {0xa552, 'x'}, {0xa555, 'y'}, {0xa558, 'p'},
    {0xa55b, 's'}, {0xa55c, 'w'}, {0xa55d, 't'}, {0xa562, 'x'}, {0xa564, 'y'}, {0xa568, 'x'}, {0xa569, 'q'},
    {0xa56b, 'v'}, {0xa573, 'y'}, {0xa574, 'y'}, {0xa575, 't'}, {0xa57e, 'u'}, {0xa5a2, 's'}, {0xa5a6, 't'},
    {0xa5a8, 'y'}, {0xa5aa, 'v'}, {0xa5ac, 'x'}, {0xa5ad, 'u'}, {0xa5b2, 'u'}, {0xa5b4, 'v'}, {0xa5bb, 'r'},
    {0xa5bc, 's'}, {0xa5bf, 's'}, {0xa5c0, 'x'}, {0xa5c3, 'y'}, {0xa5cd, 'r'}, {0xa5ce, 'n'}, {0xa5d1, 'u'},
    {0xa5d5, 'v'}, {0xa5d8, 'p'}, {0xa5dc, 'o'}, {0xa5df, 's'}, {0xa5e6, 'u'}, {0xa5f3, 'p'}, {0xa5f4, 'u'},
    {0xa5f7, 'u'}, {0xa5fa, 'w'}, {0xa5fd, 'w'}, {0xa5fe, 'u'}, {0xa640, 'y'}, {0xa641, 'x'}, {0xa643, 'q'},
    {0xa64c, 't'}, {0xa650, 't'}, {0xa656, 'u'}, {0xa657, 'q'}, {0xa658, 's'}, {0xa65d, 'v'}, {0xa65e, 's'},
    {0xa661, 's'}, {0xa662, 'o'}, {0xa668, 's'}, {0xa66e, 'v'}, {0xa670, 'r'}, {0xa672, 'p'}, {0xa673, 'r'},
    {0xa677, 'u'}, {0xa67e, 'y'}, {0xa6a1, 'o'}, {0xa6a8, 's'}, {0xa6ac, 'v'}, {0xa6b1, 'y'}, {0xa6b3, 'o'},
    {0xa6b8, 't'}, {0xa6b9, 's'}, {0xa6d2, 'x'}, {0xa6d3, 't'}, {0xa6db, 's'}, {0xa6dc, 's'}, {0xa6e2, 'q'},
    {0xa6e6, 'q'}, {0xa6e8, 'x'}, {0xa6ea, 't'}, {0xa6ec, 'p'}, {0xa6ed, 'y'}, {0xa6f3, 'u'}, {0xa6f8, 'u'},
    {0xa6fc, 'y'}, {0xa6fd, 'u'}, {0xa740, 'q'}, {0xa741, 's'}, {0xa743, 'y'}, {0xa747, 'y'}, {0xa74a, 'x'},
    {0xa74c, 'y'}, {0xa74f, 'u'}, {0xa751, 'w'}, {0xa752, 't'}, {0xa755, 'x'}, {0xa759, 'w'}, {0xa75f, 'r'},
    {0xa769, 'u'}, {0xa774, 't'}, {0xa77d, 'v'}, {0xa7a8, 'u'}, {0xa7b9, 'u'}, {0xa7c0, 'w'}, {0xa7c7, 't'},
    {0xa7ce, 'u'}, {0xa7d1, 'x'}, {0xa7d6, 'v'}, {0xa7da, 'w'}, {0xa7de, 'y'}, {0xa7e2, 'x'}, {0xa7e4, 'u'},
    {0xa7ef, 't'}, {0xa7f0, 'w'}, {0xa7f3, 's'}, {0xa7f4, 'u'}, {0xa7f8, 'x'}, {0xa842, 'x'}, {0xa843, 'u'},
    {0xa844, 'v'}, {0xa846, 'y'}, {0xa84d, 'x'}, {0xa853, 's'}, {0xa874, 't'}, {0xa8a3, 'w'}, {0xa8a4, 'x'},
    {0xa8a5, 'y'}, {0xa8ac, 'x'}, {0xa8ad, 'x'}, {0xa8ba, 'w'}, {0xa8be, 'y'}, {0xa8c3, 't'}, {0xa8c6, 'v'},
    {0xa8c7, 'u'}, {0xa8c8, 'w'}, {0xa8cc, 'x'}, {0xa8cf, 'o'}, {0xa8d1, 'v'}, {0xa8d2, 'v'}, {0xa8d3, 'r'},
    {0xa8d6, 'w'}, {0xa8e2, 'v'}, {0xa8e3, 't'}, {0xa8e4, 't'}, {0xa8e7, 'w'}, {0xa8e8, 'y'}, {0xa8ea, 'w'},
    {0xa8ec, 'q'}, {0xa8ee, 't'}, {0xa8fa, 'p'}, {0xa8fc, 'v'}, {0xa949, 'y'}, {0xa94d, 'r'}, {0xa950, 'y'},
    {0xa952, 'u'}, {0xa96c, 'u'}, {0xa977, 'o'}, {0xa97c, 'x'}, {0xa9b3, 'w'}, {0xa9b5, 'x'}, {0xa9bf, 'v'},
    {0xa9ca, 't'}, {0xa9ce, 'q'}, {0xa9d2, 'r'}, {0xa9d4, 'w'}, {0xa9db, 'y'}, {0xa9ec, 'x'}, {0xa9f1, 't'},
    {0xa9f3, 'r'}, {0xa9f6, 'w'}, {0xa9fa, 't'}, {0xaa41, 't'}, {0xaa47, 's'}, {0xaa4c, 'y'}, {0xaa52, 'w'},
    {0xaa60, 'y'}, {0xaa6b, 'o'}, {0xaa76, 'y'}, {0xaaa9, 's'}, {0xaaab, 'u'}, {0xaaac, 't'}, {0xaab1, 'x'},
    {0xaaba, 'j'}, {0xaabd, 'u'}, {0xaabe, 'u'}, {0xaac5, 's'}, {0xaacc, 'r'}, {0xaaec, 'y'}, {0xaaed, 'r'},
    {0xaaf1, 'x'}, {0xaaf7, 't'}, {0xaaf8, 'u'}, {0xaafe, 'w'}, {0xab44, 't'}, {0xab47, 'x'}, {0xab48, 'u'},
    {0xab4f, 'v'}, {0xab65, 'r'}, {0xab68, 's'}, {0xabab, 'v'}, {0xabac, 'r'}, {0xabca, 'u'}, {0xabd7, 'q'},
    {0xabd8, 's'}, {0xabdc, 'x'}, {0xabdd, 'y'}, {0xabe1, 's'}, {0xabf6, 's'}, {0xabf9, 'y'}, {0xabfc, 'p'},
    {0xac4d, 'x'}, {0xac4f, 'o'}, {0xac50, 'y'}, {0xac59, 'y'}, {0xac64, 'v'}, {0xac71, 'u'}, {0xac77, 'v'},
    {0xac79, 'w'}, {0xaca3, 'y'}, {0xacb0, 'p'}, {0xacc9, 'w'}, {0xacdb, 't'}, {0xacdd, 'x'}, {0xacec, 'w'},
    {0xaced, 'x'}, {0xacf0, 'y'}, {0xacfc, 'x'}, {0xad49, 'w'}, {0xad50, 'y'}, {0xad59, 'x'}, {0xad5e, 'y'},
    {0xad6e, 'p'}, {0xad70, 'v'}, {0xad71, 'y'}, {0xad7a, 'w'}, {0xadab, 's'}, {0xadad, 'u'}, {0xadb1, 't'},
    {0xadb5, 'w'}, {0xadb6, 'u'}, {0xadba, 'x'}, {0xadc8, 'r'}, {0xadcc, 's'}, {0xadd3, 'o'}, {0xadd7, 'v'},
    {0xadec, 'u'}, {0xadfb, 'x'}, {0xae4d, 'u'}, {0xae60, 'y'}, {0xae61, 'w'}, {0xae65, 't'}, {0xae67, 'x'},
    {0xae69, 'w'}, {0xae77, 'v'}, {0xae7c, 't'}, {0xaea7, 'u'}, {0xaec4, 'q'}, {0xaec6, 'r'}, {0xaec9, 'o'},
    {0xaed1, 'z'}, {0xaed6, 'x'}, {0xaed7, 'o'}, {0xaed8, 'w'}, {0xaeda, 'x'}, {0xaee6, 'r'}, {0xaef8, 'v'},
    {0xaf53, 'v'}, {0xaf64, 'v'}, {0xaf75, 'x'}, {0xafc0, 'u'}, {0xafc1, 'w'}, {0xafc5, 'u'}, {0xafca, 'x'},
    {0xafe0, 'r'}, {0xafeb, 'x'}, {0xb04f, 's'}, {0xb054, 'r'}, {0xb05f, 'v'}, {0xb065, 'v'}, {0xb068, 'y'},
    {0xb06c, 'x'}, {0xb074, 'u'}, {0xb07d, 'x'}, {0xb0a3, 'r'}, {0xb0aa, 'u'}, {0xb0ab, 'y'}, {0xb0b1, 'u'},
    {0xb0b5, 'w'}, {0xb0bb, 'y'}, {0xb0bc, 'x'}, {0xb0be, 'w'}, {0xb0c5, 'x'}, {0xb0c8, 'x'}, {0xb0ca, 'q'},
    {0xb0cf, 'r'}, {0xb0d1, 't'}, {0xb0dd, 'x'}, {0xb0ec, 't'}, {0xb0f2, 'w'}, {0xb0f5, 't'}, {0xb0f7, 'y'},
    {0xb148, 'y'}, {0xb14b, 'u'}, {0xb14e, 'q'}, {0xb160, 'v'}, {0xb161, 'y'}, {0xb162, 'v'}, {0xb169, 'y'},
    {0xb16a, 'v'}, {0xb16d, 'w'}, {0xb16f, 's'}, {0xb171, 's'}, {0xb17a, 't'}, {0xb1a1, 'w'}, {0xb1b1, 'u'},
    {0xb1b2, 'w'}, {0xb1b5, 'u'}, {0xb1b6, 'w'}, {0xb1be, 'x'}, {0xb1c2, 'z'}, {0xb1c6, 'u'}, {0xb1d1, 't'},
    {0xb1d2, 'r'}, {0xb1d7, 'y'}, {0xb1da, 'x'}, {0xb1db, 'y'}, {0xb1f3, 'x'}, {0xb1f8, 'u'}, {0xb24d, 't'},
    {0xb260, 'y'}, {0xb276, 'y'}, {0xb27a, 's'}, {0xb27b, 'u'}, {0xb2a3, 'v'}, {0xb2a4, 'u'}, {0xb2a7, 'y'},
    {0xb2b0, 'w'}, {0xb2be, 'r'}, {0xb2c4, 't'}, {0xb2c5, 's'}, {0xb2ce, 'u'}, {0xb2d3, 'x'}, {0xb2d5, 'r'},
    {0xb2d7, 'x'}, {0xb2f8, 'x'}, {0xb342, 'u'}, {0xb34e, 'y'}, {0xb351, 's'}, {0xb357, 'v'}, {0xb35c, 'u'},
    {0xb35d, 'p'}, {0xb36e, 'w'}, {0xb36f, 'q'}, {0xb371, 'u'}, {0xb373, 't'}, {0xb374, 'w'}, {0xb379, 'y'},
    {0xb37a, 'v'}, {0xb3a1, 's'}, {0xb3a3, 'v'}, {0xb3ac, 'v'}, {0xb3b1, 'y'}, {0xb3b9, 'v'}, {0xb3bb, 'y'},
    {0xb3c6, 'u'}, {0xb3cc, 's'}, {0xb3ce, 'x'}, {0xb3e6, 'q'}, {0xb3f2, 'u'}, {0xb3f5, 'y'}, {0xb3f8, 'w'},
    {0xb3f9, 'y'}, {0xb44d, 'u'}, {0xb44e, 'v'}, {0xb458, 'y'}, {0xb45f, 'x'}, {0xb479, 'v'}, {0xb4a1, 'y'},
    {0xb4a3, 's'}, {0xb4a9, 'u'}, {0xb4ab, 's'}, {0xb4b5, 'x'}, {0xb4ba, 'u'}, {0xb4c0, 'w'}, {0xb4c1, 't'},
    {0xb4e5, 'w'}, {0xb4ee, 'y'}, {0xb4fa, 'x'}, {0xb54a, 'x'}, {0xb54c, 'o'}, {0xb54d, 'v'}, {0xb565, 'v'},
    {0xb56e, 'x'}, {0xb56f, 's'}, {0xb575, 'y'}, {0xb57b, 'r'}, {0xb5a1, 's'}, {0xb5a5, 'u'}, {0xb5a7, 'v'},
    {0xb5b2, 'r'}, {0xb5b4, 'y'}, {0xb5b8, 'x'}, {0xb5b9, 'v'}, {0xb5db, 'w'}, {0xb5f8, 'r'}, {0xb5f9, 'x'},
    {0xb64b, 'w'}, {0xb657, 'w'}, {0xb65a, 'w'}, {0xb667, 'y'}, {0xb669, 't'}, {0xb66c, 't'}, {0xb671, 'u'},
    {0xb673, 'u'}, {0xb67d, 'r'}, {0xb6a1, 'r'}, {0xb6a4, 'y'}, {0xb6a5, 'x'}, {0xb6b0, 'x'}, {0xb6b5, 'p'},
    {0xb6b6, 'z'}, {0xb6b7, 'v'}, {0xb6c2, 'y'}, {0xb6c7, 'u'}, {0xb6c8, 'x'}, {0xb6cb, 'y'}, {0xb6d7, 'v'},
    {0xb6dc, 'y'}, {0xb6f1, 'w'}, {0xb6f4, 'v'}, {0xb74e, 'v'}, {0xb751, 'x'}, {0xb76a, 'v'}, {0xb76c, 'x'},
    {0xb773, 'r'}, {0xb77c, 'q'}, {0xb7bd, 'u'}, {0xb7c6, 'w'}, {0xb7c7, 'u'}, {0xb7d3, 'x'}, {0xb7ed, 's'},
    {0xb860, 'w'}, {0xb867, 'u'}, {0xb86d, 'r'}, {0xb86e, 'x'}, {0xb870, 'y'}, {0xb871, 'v'}, {0xb873, 'v'},
    {0xb8a8, 'y'}, {0xb8b9, 'r'}, {0xb8c9, 'x'}, {0xb8cb, 'u'}, {0xb8cc, 'w'}, {0xb8d1, 't'}, {0xb8d3, 't'},
    {0xb8d4, 'x'}, {0xb8d5, 'v'}, {0xb8dc, 'u'}, {0xb8df, 'y'}, {0xb8ea, 'q'}, {0xb8f2, 'y'}, {0xb8f4, 't'},
    {0xb8f5, 'x'}, {0xb8fb, 'w'}, {0xb8fc, 'u'}, {0xb942, 'x'}, {0xb943, 'w'}, {0xb944, 'y'}, {0xb946, 'x'},
    {0xb94c, 's'}, {0xb96a, 'v'}, {0xb971, 'x'}, {0xb973, 'y'}, {0xb977, 'r'}, {0xb9ab, 'w'}, {0xb9b3, 's'},
    {0xb9c1, 'x'}, {0xb9cf, 'p'}, {0xb9d2, 'w'}, {0xb9ea, 'w'}, {0xb9ef, 'q'}, {0xb9f4, 'y'}, {0xb9f5, 'w'},
    {0xba41, 't'}, {0xba63, 'y'}, {0xbaa1, 'y'}, {0xbaa5, 'x'}, {0xbab8, 'x'}, {0xbad0, 'y'}, {0xbad8, 'v'},
    {0xbad9, 'r'}, {0xbadd, 't'}, {0xbade, 'v'}, {0xbae2, 'v'}, {0xbaeb, 'w'}, {0xbaf3, 'y'}, {0xbaf4, 'v'},
    {0xbafb, 'x'}, {0xbb50, 't'}, {0xbb5c, 'x'}, {0xbb73, 't'}, {0xbb79, 's'}, {0xbb7b, 'y'}, {0xbb7e, 'r'},
    {0xbba1, 'w'}, {0xbbb7, 'v'}, {0xbbbc, 'y'}, {0xbbda, 'y'}, {0xbbdd, 't'}, {0xbbe2, 'x'}, {0xbbf4, 'w'},
    {0xbc57, 'u'}, {0xbc65, 'u'}, {0xbc67, 't'}, {0xbc68, 't'}, {0xbc6f, 'x'}, {0xbc76, 't'}, {0xbc77, 'y'},
    {0xbcc4, 'x'}, {0xbcc6, 'p'}, {0xbcc8, 'w'}, {0xbccb, 't'}, {0xbcd0, 'p'}, {0xbcd2, 'r'}, {0xbd4c, 'v'},
    {0xbd54, 'u'}, {0xbd58, 's'}, {0xbd62, 'x'}, {0xbd64, 'u'}, {0xbd73, 's'}, {0xbd74, 'w'}, {0xbd75, 's'},
    {0xbd77, 'w'}, {0xbdc4, 'w'}, {0xbdc6, 'u'}, {0xbdd0, 't'}, {0xbdd5, 'u'}, {0xbde8, 'y'}, {0xbe41, 'x'},
    {0xbe42, 'x'}, {0xbe5c, 'y'}, {0xbe6c, 'y'}, {0xbeb9, 'r'}, {0xbec9, 'x'}, {0xbecc, 'w'}, {0xbed0, 'w'},
    {0xbed4, 'u'}, {0xbeda, 'x'}, {0xbedc, 's'}, {0xbede, 'w'}, {0xbee3, 't'}, {0xbee4, 'y'}, {0xbef0, 'x'},
    {0xbef7, 't'}, {0xbfc3, 'x'}, {0xbfe8, 'u'}, {0xbfe9, 'q'}, {0xbfef, 'o'}, {0xbff9, 'r'}, {0xbffd, 'r'},
    {0xc048, 'w'}, {0xc059, 't'}, {0xc078, 't'}, {0xc0a3, 'w'}, {0xc0b3, 's'}, {0xc0b8, 'w'}, {0xc0bb, 'u'},
    {0xc0c9, 'n'}, {0xc0cb, 'u'}, {0xc0e7, 'y'}, {0xc0f2, 'y'}, {0xc0f4, 'x'}, {0xc159, 'u'}, {0xc160, 'x'},
    {0xc16e, 'y'}, {0xc170, 'x'}, {0xc1d9, 'v'}, {0xc1e4, 'r'}, {0xc1ef, 'x'}, {0xc1f4, 'x'}, {0xc249, 's'},
    {0xc258, 'y'}, {0xc25f, 'x'}, {0xc26f, 'x'}, {0xc273, 'y'}, {0xc2b2, 'y'}, {0xc2bd, 'w'}, {0xc2c2, 'x'},
    {0xc2c3, 'x'}, {0xc2d0, 'v'}, {0xc2dc, 'y'}, {0xc2e0, 't'}, {0xc2ea, 'w'}, {0xc2f7, 'v'}, {0xc342, 'w'},
    {0xc343, 's'}, {0xc344, 'u'}, {0xc361, 'z'}, {0xc37e, 'y'}, {0xc3af, 'y'}, {0xc3b1, 'v'}, {0xc3b8, 'v'},
    {0xc3d1, 'w'}, {0xc3d2, 'u'}, {0xc3e4, 't'}, {0xc3f6, 't'}, {0xc3fe, 's'}, {0xc47e, 'x'}, {0xc4b2, 'y'},
    {0xc4b3, 'x'}, {0xc4b5, 'v'}, {0xc4b6, 'v'}, {0xc4dd, 'u'}, {0xc4e6, 't'}, {0xc4f2, 'x'}, {0xc4fd, 'v'},
    {0xc540, 'y'}, {0xc554, 'w'}, {0xc55d, 'y'}, {0xc576, 'v'}, {0xc57c, 'y'}, {0xc5aa, 't'}, {0xc5d2, 'u'},
    {0xc5dc, 'r'}, {0xc5e3, 'q'}, {0xc5e7, 'v'}, {0xc5e9, 't'}, {0xc5fd, 'w'}, {0xc646, 'w'}, {0xc65f, 't'},
};

static const character shift_jis_characters[700] = {
    {0x8141, 'o'}, {0x8142, 'n'}, {0x8145, 'v'}, {0x8146, 'w'}, {0x8148, 'y'}, {0x8149, 'w'}, {0x8158, 'z'},
    {0x815b, 'k'}, {0x815c, 'z'}, {0x8163, 'z'}, {0x8167, 'w'}, {0x8168, 'v'}, {0x8169, 'v'}, {0x816a, 'v'},
    {0x8175, 'w'}, {0x8176, 'w'}, {0x817e, 'z'}, {0x82a0, 'p'}, {0x82a2, 'm'}, {0x82a4, 'q'}, {0x82a6, 't'},
    {0x82a8, 'u'}, {0x82a9, 'o'}, {0x82aa, 'm'}, {0x82ab, 'o'}, {0x82ac, 'v'}, {0x82ad, 'q'}, {0x82ae, 'z'},
    {0x82af, 'r'}, {0x82b0, 'z'}, {0x82b1, 'p'}, {0x82b2, 'z'}, {0x82b3, 'o'}, {0x82b5, 'l'}, {0x82b6, 'v'},
    {0x82b7, 'k'}, {0x82b8, 'w'}, {0x82b9, 'n'}, {0x82bb, 't'}, {0x82bc, 'z'}, {0x82bd, 'n'}, {0x82be, 's'},
    {0x82bf, 'v'}, {0x82c1, 'r'}, {0x82c2, 's'}, {0x82c3, 'z'}, {0x82c4, 'n'}, {0x82c5, 'l'}, {0x82c6, 'o'},
    {0x82c7, 't'}, {0x82c8, 'n'}, {0x82c9, 'l'}, {0x82ca, 'z'}, {0x82cb, 'z'}, {0x82cc, 'k'}, {0x82cd, 'm'},
    {0x82ce, 'u'}, {0x82d1, 'v'}, {0x82d4, 'z'}, {0x82d6, 'u'}, {0x82d7, 'v'}, {0x82d9, 'y'}, {0x82da, 'z'},
    {0x82dc, 'k'}, {0x82dd, 'q'}, {0x82de, 'w'}, {0x82df, 's'}, {0x82e0, 'r'}, {0x82e1, 'z'}, {0x82e2, 'v'},
    {0x82e5, 'x'}, {0x82e6, 'r'}, {0x82e7, 'q'}, {0x82e8, 'o'}, {0x82e9, 'm'}, {0x82ea, 'n'}, {0x82eb, 'y'},
    {0x82ed, 't'}, {0x82f0, 'l'}, {0x82f1, 'n'}, {0x8340, 'p'}, {0x8341, 'p'}, {0x8342, 'q'}, {0x8343, 'm'},
    {0x8344, 'z'}, {0x8345, 'r'}, {0x8346, 's'}, {0x8347, 'q'}, {0x8348, 's'}, {0x8349, 'q'}, {0x834a, 'r'},
    {0x834b, 'w'}, {0x834c, 'q'}, {0x834d, 'z'}, {0x834e, 'n'}, {0x834f, 'q'}, {0x8350, 's'}, {0x8351, 'v'},
    {0x8352, 'q'}, {0x8353, 'w'}, {0x8354, 'q'}, {0x8355, 't'}, {0x8356, 'o'}, {0x8357, 'p'}, {0x8358, 'n'},
    {0x8359, 't'}, {0x835a, 'q'}, {0x835b, 'z'}, {0x835c, 't'}, {0x835d, 'z'}, {0x835e, 'o'}, {0x835f, 'r'},
    {0x8360, 't'}, {0x8362, 'n'}, {0x8363, 'w'}, {0x8365, 'q'}, {0x8366, 'p'}, {0x8367, 'm'}, {0x8368, 'o'},
    {0x8369, 'u'}, {0x836a, 's'}, {0x836c, 'u'}, {0x836d, 'y'}, {0x836e, 'w'}, {0x836f, 'q'}, {0x8370, 'q'},
    {0x8371, 'y'}, {0x8372, 'u'}, {0x8373, 'v'}, {0x8374, 'n'}, {0x8375, 'q'}, {0x8376, 'o'}, {0x8377, 'u'},
    {0x8378, 's'}, {0x8379, 'u'}, {0x837a, 'w'}, {0x837b, 's'}, {0x837c, 's'}, {0x837d, 'q'}, {0x837e, 'w'},
    {0x8380, 'r'}, {0x8381, 'q'}, {0x8382, 't'}, {0x8383, 't'}, {0x8384, 'v'}, {0x8385, 's'}, {0x8386, 's'},
    {0x8387, 'p'}, {0x8389, 'o'}, {0x838a, 'o'}, {0x838b, 'm'}, {0x838c, 'p'}, {0x838d, 'p'}, {0x838f, 'u'},
    {0x8393, 'l'}, {0x88b3, 'x'}, {0x88b5, 'y'}, {0x88c0, 'z'}, {0x88c3, 'x'}, {0x88c8, 'v'}, {0x88ca, 'v'},
    {0x88cb, 'z'}, {0x88cd, 'v'}, {0x88d3, 'w'}, {0x88d9, 'x'}, {0x88da, 'v'}, {0x88db, 'z'}, {0x88e1, 'y'},
    {0x88e6, 'x'}, {0x88ea, 's'}, {0x88f3, 'x'}, {0x88f8, 't'}, {0x8942, 'z'}, {0x8945, 'x'}, {0x8963, 'z'},
    {0x8965, 'z'}, {0x8970, 'z'}, {0x897a, 'z'}, {0x8984, 'z'}, {0x8989, 'y'}, {0x898a, 'z'}, {0x8993, 'z'},
    {0x899e, 'x'}, {0x899f, 'z'}, {0x89a1, 'z'}, {0x89b9, 'z'}, {0x89ba, 'u'}, {0x89bb, 'v'}, {0x89bc, 'z'},
    {0x89bd, 'y'}, {0x89bf, 'z'}, {0x89c1, 'u'}, {0x89c2, 't'}, {0x89c8, 'y'}, {0x89ca, 'x'}, {0x89df, 'y'},
    {0x89e4, 'z'}, {0x89e6, 't'}, {0x89ef, 'z'}, {0x89f0, 'v'}, {0x89f1, 'u'}, {0x89f3, 'z'}, {0x89fc, 'z'},
    {0x8a45, 'y'}, {0x8a4a, 't'}, {0x8a4b, 'z'}, {0x8a4f, 'v'}, {0x8a51, 'z'}, {0x8a65, 'y'}, {0x8a67, 'x'},
    {0x8a69, 'z'}, {0x8a6d, 'w'}, {0x8a70, 'z'}, {0x8a72, 'z'}, {0x8a75, 'z'}, {0x8a77, 'z'}, {0x8a84, 'x'},
    {0x8aa8, 'y'}, {0x8aae, 'w'}, {0x8ab7, 'v'}, {0x8ac2, 'z'}, {0x8ac7, 'z'}, {0x8ad2, 'z'}, {0x8ad4, 't'},
    {0x8ad6, 'u'}, {0x8adc, 'v'}, {0x8aeb, 'z'}, {0x8aed, 'z'}, {0x8aee, 'z'}, {0x8af9, 'x'}, {0x8afa, 'u'},
    {0x8afc, 'z'}, {0x8b40, 'x'}, {0x8b41, 'z'}, {0x8b43, 'z'}, {0x8b4b, 'x'}, {0x8b4c, 'w'}, {0x8b4e, 'w'},
    {0x8b52, 'z'}, {0x8b5a, 'z'}, {0x8b60, 'v'}, {0x8b6c, 'z'}, {0x8b74, 'z'}, {0x8b81, 'w'}, {0x8b8c, 'z'},
    {0x8b8e, 'z'}, {0x8b91, 'z'}, {0x8b96, 'y'}, {0x8b9f, 'z'}, {0x8ba3, 'z'}, {0x8ba4, 'x'}, {0x8bab, 'x'},
    {0x8bad, 'x'}, {0x8bb0, 'z'}, {0x8bbf, 'z'}, {0x8bc6, 'z'}, {0x8bdf, 'y'}, {0x8be0, 'z'}, {0x8be6, 'y'},
    {0x8bf3, 'v'}, {0x8c41, 'z'}, {0x8c4a, 'z'}, {0x8c52, 'y'}, {0x8c57, 'z'}, {0x8c5e, 'v'}, {0x8c60, 't'},
    {0x8c69, 'z'}, {0x8c6f, 'z'}, {0x8c70, 'z'}, {0x8c76, 'x'}, {0x8c78, 'v'}, {0x8c82, 'w'}, {0x8c88, 'y'},
    {0x8c8b, 'x'}, {0x8c8e, 'z'}, {0x8c8f, 'z'}, {0x8c95, 'z'}, {0x8c9f, 'v'}, {0x8ca0, 'y'}, {0x8ca9, 'u'},
    {0x8cae, 'v'}, {0x8caf, 'z'}, {0x8cb1, 'z'}, {0x8cb3, 'x'}, {0x8cb4, 'z'}, {0x8cb8, 'z'}, {0x8cb9, 'z'},
    {0x8cbb, 'u'}, {0x8cbe, 'y'}, {0x8cc0, 'w'}, {0x8cc2, 'x'}, {0x8cc3, 'y'}, {0x8cc4, 'z'}, {0x8cc5, 'z'},
    {0x8cc9, 'z'}, {0x8cd9, 'z'}, {0x8cdd, 'z'}, {0x8ce3, 'u'}, {0x8ce4, 'z'}, {0x8cea, 't'}, {0x8ceb, 'z'},
    {0x8cec, 'z'}, {0x8cf0, 'z'}, {0x8cf5, 'z'}, {0x8cf6, 'z'}, {0x8cf7, 'z'}, {0x8cf8, 'r'}, {0x8cfc, 'w'},
    {0x8d55, 'x'}, {0x8d58, 't'}, {0x8d5c, 'x'}, {0x8d6c, 'z'}, {0x8d73, 'r'}, {0x8d7e, 'z'}, {0x8d80, 'x'},
    {0x8d82, 'x'}, {0x8d86, 'u'}, {0x8d87, 's'}, {0x8d8f, 'y'}, {0x8d90, 'u'}, {0x8d91, 'z'}, {0x8d95, 'z'},
    {0x8d9e, 's'}, {0x8da1, 'z'}, {0x8dac, 'z'}, {0x8db6, 'y'}, {0x8db7, 'z'}, {0x8db8, 'z'}, {0x8dbb, 'z'},
    {0x8dc4, 'u'}, {0x8dc5, 't'}, {0x8dcf, 'y'}, {0x8dd7, 'y'}, {0x8ddb, 'w'}, {0x8ddd, 't'}, {0x8dec, 's'},
    {0x8ded, 't'}, {0x8df5, 'v'}, {0x8dfc, 'y'}, {0x8e51, 'w'}, {0x8e52, 'z'}, {0x8e5a, 'x'}, {0x8e63, 'y'},
    {0x8e64, 'z'}, {0x8e67, 'r'}, {0x8e6d, 'z'}, {0x8e6e, 'v'}, {0x8e71, 'u'}, {0x8e74, 'z'}, {0x8e77, 'r'},
    {0x8e78, 'z'}, {0x8e7e, 'x'}, {0x8e80, 'z'}, {0x8e84, 'z'}, {0x8e8b, 'w'}, {0x8e8e, 'z'}, {0x8e91, 'z'},
    {0x8e96, 'z'}, {0x8e97, 'z'}, {0x8e9a, 's'}, {0x8e9d, 'v'}, {0x8e9e, 's'}, {0x8e9f, 'x'}, {0x8ea6, 'r'},
    {0x8ea9, 'w'}, {0x8eab, 'z'}, {0x8eae, 't'}, {0x8eaf, 'x'}, {0x8eb8, 's'}, {0x8ebf, 'z'}, {0x8ec0, 't'},
    {0x8ed2, 'v'}, {0x8edf, 'z'}, {0x8ee3, 'z'}, {0x8ee5, 'z'}, {0x8ee6, 't'}, {0x8ee8, 'x'}, {0x8eea, 'z'},
    {0x8eed, 'x'}, {0x8ef3, 'w'}, {0x8efb, 'z'}, {0x8efc, 'z'}, {0x8f43, 'z'}, {0x8f49, 't'}, {0x8f57, 'w'},
    {0x8f5a, 'z'}, {0x8f5c, 'z'}, {0x8f5d, 'z'}, {0x8f64, 'x'}, {0x8f6b, 'x'}, {0x8f6e, 'z'}, {0x8f6f, 's'},
    {0x8f70, 'x'}, {0x8f71, 'z'}, {0x8f80, 'v'}, {0x8f87, 'y'}, {0x8f88, 'x'}, {0x8f89, 'x'}, {0x8f8a, 'v'},
    {0x8f90, 'x'}, {0x8f91, 't'}, {0x8f95, 'z'}, {0x8f97, 'z'}, {0x8f98, 'z'}, {0x8f9c, 't'}, {0x8f9f, 'z'},
    {0x8fa2, 'z'}, {0x8fa7, 'z'}, {0x8fac, 'v'}, {0x8fad, 'z'}, {0x8fc1, 'y'}, {0x8fc6, 'v'}, {0x8fc8, 'z'},
    {0x8fd8, 'v'}, {0x8fda, 'y'}, {0x8fdb, 'y'}, {0x8fe3, 'u'}, {0x8fe6, 'z'}, {0x8fe9, 'z'}, {0x8fea, 't'},
    {0x8fed, 'w'}, {0x8fee, 'u'}, {0x8ff0, 'z'}, {0x8ff3, 'w'}, {0x9046, 'v'}, {0x904d, 'v'}, {0x9053, 'z'},
    {0x9056, 't'}, {0x9058, 'z'}, {0x905b, 'z'}, {0x9065, 'z'}, {0x9067, 'z'}, {0x9069, 'x'}, {0x906c, 'w'},
    {0x9077, 'z'}, {0x907b, 'z'}, {0x9082, 'z'}, {0x9084, 'z'}, {0x9085, 'y'}, {0x9094, 'q'}, {0x90a2, 'z'},
    {0x90a7, 'w'}, {0x90ab, 'v'}, {0x90ac, 's'}, {0x90ae, 'x'}, {0x90b3, 't'}, {0x90b6, 't'}, {0x90b8, 'z'},
    {0x90bb, 'z'}, {0x90bf, 'z'}, {0x90cd, 'z'}, {0x90ce, 'z'}, {0x90d4, 'z'}, {0x90d8, 'u'}, {0x90da, 'v'},
    {0x90dc, 'z'}, {0x90dd, 's'}, {0x90e0, 'z'}, {0x90e2, 'z'}, {0x90e6, 'u'}, {0x90ea, 'z'}, {0x90ec, 'z'},
    {0x90ed, 'v'}, {0x90fc, 'x'}, {0x9149, 't'}, {0x914f, 's'}, {0x9152, 'z'}, {0x9153, 'u'}, {0x9166, 'x'},
    {0x9167, 'z'}, {0x9177, 'z'}, {0x917a, 'y'}, {0x917d, 'z'}, {0x9180, 'y'}, {0x9181, 'z'}, {0x918a, 'y'},
    {0x918d, 'z'}, {0x9195, 'y'}, {0x9197, 'w'}, {0x919c, 'u'}, {0x919d, 'z'}, {0x91a2, 'z'}, {0x91a4, 'y'},
    {0x91ab, 'y'}, {0x91ac, 'z'}, {0x91ae, 'x'}, {0x91b0, 'y'}, {0x91b1, 'v'}, {0x91b6, 't'}, {0x91b9, 'z'},
    {0x91ba, 'y'}, {0x91bc, 'x'}, {0x91bd, 'w'}, {0x91c5, 'z'}, {0x91cc, 'x'}, {0x91ce, 't'}, {0x91d2, 'x'},
    {0x91d4, 'w'}, {0x91d6, 'x'}, {0x91de, 'z'}, {0x91e0, 'z'}, {0x91e3, 'w'}, {0x91e5, 't'}, {0x91e6, 'z'},
    {0x91e8, 'y'}, {0x91f0, 't'}, {0x9242, 'z'}, {0x9250, 'w'}, {0x9254, 'z'}, {0x925a, 'z'}, {0x925b, 'x'},
    {0x9266, 'z'}, {0x9269, 'z'}, {0x926c, 's'}, {0x926d, 'w'}, {0x926e, 'v'}, {0x9275, 't'}, {0x9276, 'w'},
    {0x9278, 'z'}, {0x927a, 'z'}, {0x9286, 's'}, {0x928a, 'z'}, {0x928d, 'z'}, {0x92a0, 'z'}, {0x92a3, 'x'},
    {0x92b2, 'z'}, {0x92b4, 'z'}, {0x92b7, 'v'}, {0x92bc, 'y'}, {0x92c7, 'v'}, {0x92ca, 'v'}, {0x92e1, 'z'},
    {0x92e2, 'z'}, {0x92e8, 'p'}, {0x92f1, 'z'}, {0x9347, 'x'}, {0x9349, 'u'}, {0x934b, 'w'}, {0x9357, 'z'},
    {0x935d, 'y'}, {0x935f, 'x'}, {0x9360, 'z'}, {0x9364, 'z'}, {0x9368, 'z'}, {0x936e, 'z'}, {0x936f, 'z'},
    {0x9378, 'v'}, {0x9379, 'z'}, {0x937c, 'z'}, {0x9383, 'z'}, {0x9396, 'v'}, {0x9399, 'z'}, {0x939a, 'z'},
    {0x939b, 'z'}, {0x939d, 'z'}, {0x93a7, 'z'}, {0x93aa, 'y'}, {0x93ac, 'z'}, {0x93ae, 's'}, {0x93af, 'u'},
    {0x93b4, 'z'}, {0x93be, 'u'}, {0x93c1, 'x'}, {0x93c5, 'z'}, {0x93c7, 't'}, {0x93cb, 'z'}, {0x93e0, 't'},
    {0x93ef, 'z'}, {0x93f1, 'z'}, {0x93fa, 'v'}, {0x93fc, 's'}, {0x9443, 'z'}, {0x9446, 'u'}, {0x944e, 'z'},
    {0x945b, 'z'}, {0x945c, 't'}, {0x946a, 'y'}, {0x9473, 't'}, {0x9477, 'z'}, {0x947a, 'u'}, {0x947b, 'z'},
    {0x9492, 'y'}, {0x94ad, 'v'}, {0x94b2, 'z'}, {0x94bc, 'z'}, {0x94bd, 'z'}, {0x94ca, 'z'}, {0x94cd, 'w'},
    {0x94d4, 'u'}, {0x94db, 'z'}, {0x94de, 'x'}, {0x94e4, 'z'}, {0x94e9, 'z'}, {0x94ef, 'z'}, {0x94f0, 'y'},
    {0x94f1, 'w'}, {0x94f5, 'z'}, {0x94f6, 'z'}, {0x954b, 't'}, {0x9557, 'w'}, {0x955b, 'z'}, {0x955c, 'q'},
    {0x955d, 'z'}, {0x9560, 'x'}, {0x9562, 'z'}, {0x9569, 'z'}, {0x9573, 's'}, {0x9574, 'u'}, {0x9582, 'z'},
    {0x9584, 'z'}, {0x9589, 'z'}, {0x9590, 'z'}, {0x9594, 'u'}, {0x9595, 'z'}, {0x959b, 'z'}, {0x959c, 'x'},
    {0x959d, 'x'}, {0x95a1, 'v'}, {0x95a5, 'z'}, {0x95a8, 'y'}, {0x95aa, 'v'}, {0x95b6, 'r'}, {0x95b9, 'z'},
    {0x95ba, 'y'}, {0x95bd, 'y'}, {0x95c0, 'z'}, {0x95c2, 'z'}, {0x95ca, 'x'}, {0x95cf, 's'}, {0x95d2, 'y'},
    {0x95d4, 'w'}, {0x95db, 'u'}, {0x95e2, 'z'}, {0x95f1, 'u'}, {0x95fa, 'z'}, {0x95fb, 'u'}, {0x9640, 'w'},
    {0x9668, 'z'}, {0x966b, 'z'}, {0x967b, 'x'}, {0x967c, 'y'}, {0x9682, 'z'}, {0x9684, 'z'}, {0x9688, 'z'},
    {0x9696, 'z'}, {0x96a1, 'z'}, {0x96a2, 'x'}, {0x96a7, 'z'}, {0x96b3, 's'}, {0x96bc, 'r'}, {0x96bd, 'w'},
    {0x96be, 't'}, {0x96ca, 'z'}, {0x96d9, 'z'}, {0x96da, 'u'}, {0x96df, 'y'}, {0x96e2, 'w'}, {0x96e9, 'z'},
    {0x96ee, 'z'}, {0x96f1, 'z'}, {0x96f3, 'y'}, {0x9744, 'z'}, {0x974c, 'u'}, {0x9752, 'z'}, {0x975c, 'w'},
    {0x975d, 'z'}, {0x975e, 'x'}, {0x9765, 'x'}, {0x976c, 'y'}, {0x9770, 'q'}, {0x9776, 's'}, {0x9788, 'y'},
    {0x978d, 'z'}, {0x978e, 'z'}, {0x9790, 'z'}, {0x9797, 'v'}, {0x9798, 'v'}, {0x979d, 'v'}, {0x97a3, 'z'},
    {0x97a6, 'y'}, {0x97a7, 'z'}, {0x97aa, 'z'}, {0x97b9, 'u'}, {0x97bc, 'z'}, {0x97c7, 'z'}, {0x97ca, 'z'},
    {0x97cc, 'y'}, {0x97cd, 'r'}, {0x97d6, 'z'}, {0x97d7, 'z'}, {0x97de, 'y'}, {0x97df, 'y'}, {0x97e1, 'y'},
    {0x97f0, 'z'}, {0x97f1, 't'}, {0x97fb, 'z'}, {0x9841, 'y'}, {0x9848, 'z'}, {0x985e, 'y'}, {0x9862, 'z'},
};

static const character euc_jp_characters[700] = {
    {0xa1a2, 'o'}, {0xa1a3, 'n'}, {0xa1a6, 'v'}, {0xa1a7, 'w'}, {0xa1a9, 'y'}, {0xa1aa, 'w'}, {0xa1b9, 'z'},
    {0xa1bc, 'k'}, {0xa1bd, 'z'}, {0xa1c4, 'z'}, {0xa1c8, 'w'}, {0xa1c9, 'v'}, {0xa1ca, 'v'}, {0xa1cb, 'v'},
    {0xa1d6, 'w'}, {0xa1d7, 'w'}, {0xa1df, 'z'}, {0xa4a2, 'p'}, {0xa4a4, 'm'}, {0xa4a6, 'q'}, {0xa4a8, 't'},
    {0xa4aa, 'u'}, {0xa4ab, 'o'}, {0xa4ac, 'm'}, {0xa4ad, 'o'}, {0xa4ae, 'v'}, {0xa4af, 'q'}, {0xa4b0, 'z'},
    {0xa4b1, 'r'}, {0xa4b2, 'z'}, {0xa4b3, 'p'}, {0xa4b4, 'z'}, {0xa4b5, 'o'}, {0xa4b7, 'l'}, {0xa4b8, 'v'},
    {0xa4b9, 'k'}, {0xa4ba, 'w'}, {0xa4bb, 'n'}, {0xa4bd, 't'}, {0xa4be, 'z'}, {0xa4bf, 'n'}, {0xa4c0, 's'},
    {0xa4c1, 'v'}, {0xa4c3, 'r'}, {0xa4c4, 's'}, {0xa4c5, 'z'}, {0xa4c6, 'n'}, {0xa4c7, 'l'}, {0xa4c8, 'o'},
    {0xa4c9, 't'}, {0xa4ca, 'n'}, {0xa4cb, 'l'}, {0xa4cc, 'z'}, {0xa4cd, 'z'}, {0xa4ce, 'k'}, {0xa4cf, 'm'},
    {0xa4d0, 'u'}, {0xa4d3, 'v'}, {0xa4d6, 'z'}, {0xa4d8, 'u'}, {0xa4d9, 'v'}, {0xa4db, 'y'}, {0xa4dc, 'z'},
    {0xa4de, 'k'}, {0xa4df, 'q'}, {0xa4e0, 'w'}, {0xa4e1, 's'}, {0xa4e2, 'r'}, {0xa4e3, 'z'}, {0xa4e4, 'v'},
    {0xa4e7, 'x'}, {0xa4e8, 'r'}, {0xa4e9, 'q'}, {0xa4ea, 'o'}, {0xa4eb, 'm'}, {0xa4ec, 'n'}, {0xa4ed, 'y'},
    {0xa4ef, 't'}, {0xa4f2, 'l'}, {0xa4f3, 'n'}, {0xa5a1, 'p'}, {0xa5a2, 'p'}, {0xa5a3, 'q'}, {0xa5a4, 'm'},
    {0xa5a5, 'z'}, {0xa5a6, 'r'}, {0xa5a7, 's'}, {0xa5a8, 'q'}, {0xa5a9, 's'}, {0xa5aa, 'q'}, {0xa5ab, 'r'},
    {0xa5ac, 'w'}, {0xa5ad, 'q'}, {0xa5ae, 'z'}, {0xa5af, 'n'}, {0xa5b0, 'q'}, {0xa5b1, 's'}, {0xa5b2, 'v'},
    {0xa5b3, 'q'}, {0xa5b4, 'w'}, {0xa5b5, 'q'}, {0xa5b6, 't'}, {0xa5b7, 'o'}, {0xa5b8, 'p'}, {0xa5b9, 'n'},
    {0xa5ba, 't'}, {0xa5bb, 'q'}, {0xa5bc, 'z'}, {0xa5bd, 't'}, {0xa5be, 'z'}, {0xa5bf, 'o'}, {0xa5c0, 'r'},
    {0xa5c1, 't'}, {0xa5c3, 'n'}, {0xa5c4, 'w'}, {0xa5c6, 'q'}, {0xa5c7, 'p'}, {0xa5c8, 'm'}, {0xa5c9, 'o'},
    {0xa5ca, 'u'}, {0xa5cb, 's'}, {0xa5cd, 'u'}, {0xa5ce, 'y'}, {0xa5cf, 'w'}, {0xa5d0, 'q'}, {0xa5d1, 'q'},
    {0xa5d2, 'y'}, {0xa5d3, 'u'}, {0xa5d4, 'v'}, {0xa5d5, 'n'}, {0xa5d6, 'q'}, {0xa5d7, 'o'}, {0xa5d8, 'u'},
    {0xa5d9, 's'}, {0xa5da, 'u'}, {0xa5db, 'w'}, {0xa5dc, 's'}, {0xa5dd, 's'}, {0xa5de, 'q'}, {0xa5df, 'w'},
    {0xa5e0, 'r'}, {0xa5e1, 'q'}, {0xa5e2, 't'}, {0xa5e3, 't'}, {0xa5e4, 'v'}, {0xa5e5, 's'}, {0xa5e6, 's'},
    {0xa5e7, 'p'}, {0xa5e9, 'o'}, {0xa5ea, 'o'}, {0xa5eb, 'm'}, {0xa5ec, 'p'}, {0xa5ed, 'p'}, {0xa5ef, 'u'},
    {0xa5f3, 'l'}, {0xb0b5, 'x'}, {0xb0b7, 'y'}, {0xb0c2, 'z'}, {0xb0c5, 'x'}, {0xb0ca, 'v'}, {0xb0cc, 'v'},
    {0xb0cd, 'z'}, {0xb0cf, 'v'}, {0xb0d5, 'w'}, {0xb0db, 'x'}, {0xb0dc, 'v'}, {0xb0dd, 'z'}, {0xb0e3, 'y'},
    {0xb0e8, 'x'}, {0xb0ec, 's'}, {0xb0f5, 'x'}, {0xb0fa, 't'}, {0xb1a3, 'z'}, {0xb1a6, 'x'}, {0xb1c4, 'z'},
    {0xb1c6, 'z'}, {0xb1d1, 'z'}, {0xb1db, 'z'}, {0xb1e4, 'z'}, {0xb1e9, 'y'}, {0xb1ea, 'z'}, {0xb1f3, 'z'},
    {0xb1fe, 'x'}, {0xb2a1, 'z'}, {0xb2a3, 'z'}, {0xb2bb, 'z'}, {0xb2bc, 'u'}, {0xb2bd, 'v'}, {0xb2be, 'z'},
    {0xb2bf, 'y'}, {0xb2c1, 'z'}, {0xb2c3, 'u'}, {0xb2c4, 't'}, {0xb2ca, 'y'}, {0xb2cc, 'x'}, {0xb2e1, 'y'},
    {0xb2e6, 'z'}, {0xb2e8, 't'}, {0xb2f1, 'z'}, {0xb2f2, 'v'}, {0xb2f3, 'u'}, {0xb2f5, 'z'}, {0xb2fe, 'z'},
    {0xb3a6, 'y'}, {0xb3ab, 't'}, {0xb3ac, 'z'}, {0xb3b0, 'v'}, {0xb3b2, 'z'}, {0xb3c6, 'y'}, {0xb3c8, 'x'},
    {0xb3ca, 'z'}, {0xb3ce, 'w'}, {0xb3d1, 'z'}, {0xb3d3, 'z'}, {0xb3d6, 'z'}, {0xb3d8, 'z'}, {0xb3e4, 'x'},
    {0xb4aa, 'y'}, {0xb4b0, 'w'}, {0xb4b9, 'v'}, {0xb4c4, 'z'}, {0xb4c9, 'z'}, {0xb4d4, 'z'}, {0xb4d6, 't'},
    {0xb4d8, 'u'}, {0xb4de, 'v'}, {0xb4ed, 'z'}, {0xb4ef, 'z'}, {0xb4f0, 'z'}, {0xb4fb, 'x'}, {0xb4fc, 'u'},
    {0xb4fe, 'z'}, {0xb5a1, 'x'}, {0xb5a2, 'z'}, {0xb5a4, 'z'}, {0xb5ac, 'x'}, {0xb5ad, 'w'}, {0xb5af, 'w'},
    {0xb5b3, 'z'}, {0xb5bb, 'z'}, {0xb5c1, 'v'}, {0xb5cd, 'z'}, {0xb5d5, 'z'}, {0xb5e1, 'w'}, {0xb5ec, 'z'},
    {0xb5ee, 'z'}, {0xb5f1, 'z'}, {0xb5f6, 'y'}, {0xb6a1, 'z'}, {0xb6a5, 'z'}, {0xb6a6, 'x'}, {0xb6ad, 'x'},
    {0xb6af, 'x'}, {0xb6b2, 'z'}, {0xb6c1, 'z'}, {0xb6c8, 'z'}, {0xb6e1, 'y'}, {0xb6e2, 'z'}, {0xb6e8, 'y'},
    {0xb6f5, 'v'}, {0xb7a2, 'z'}, {0xb7ab, 'z'}, {0xb7b3, 'y'}, {0xb7b8, 'z'}, {0xb7bf, 'v'}, {0xb7c1, 't'},
    {0xb7ca, 'z'}, {0xb7d0, 'z'}, {0xb7d1, 'z'}, {0xb7d7, 'x'}, {0xb7d9, 'v'}, {0xb7e2, 'w'}, {0xb7e8, 'y'},
    {0xb7eb, 'x'}, {0xb7ee, 'z'}, {0xb7ef, 'z'}, {0xb7f5, 'z'}, {0xb8a1, 'v'}, {0xb8a2, 'y'}, {0xb8ab, 'u'},
    {0xb8b0, 'v'}, {0xb8b1, 'z'}, {0xb8b3, 'z'}, {0xb8b5, 'x'}, {0xb8b6, 'z'}, {0xb8ba, 'z'}, {0xb8bb, 'z'},
    {0xb8bd, 'u'}, {0xb8c0, 'y'}, {0xb8c2, 'w'}, {0xb8c4, 'x'}, {0xb8c5, 'y'}, {0xb8c6, 'z'}, {0xb8c7, 'z'},
    {0xb8cb, 'z'}, {0xb8db, 'z'}, {0xb8df, 'z'}, {0xb8e5, 'u'}, {0xb8e6, 'z'}, {0xb8ec, 't'}, {0xb8ed, 'z'},
    {0xb8ee, 'z'}, {0xb8f2, 'z'}, {0xb8f7, 'z'}, {0xb8f8, 'z'}, {0xb8f9, 'z'}, {0xb8fa, 'r'}, {0xb8fe, 'w'},
    {0xb9b6, 'x'}, {0xb9b9, 't'}, {0xb9bd, 'x'}, {0xb9cd, 'z'}, {0xb9d4, 'r'}, {0xb9df, 'z'}, {0xb9e0, 'x'},
    {0xb9e2, 'x'}, {0xb9e6, 'u'}, {0xb9e7, 's'}, {0xb9ef, 'y'}, {0xb9f0, 'u'}, {0xb9f1, 'z'}, {0xb9f5, 'z'},
    {0xb9fe, 's'}, {0xbaa3, 'z'}, {0xbaae, 'z'}, {0xbab8, 'y'}, {0xbab9, 'z'}, {0xbaba, 'z'}, {0xbabd, 'z'},
    {0xbac6, 'u'}, {0xbac7, 't'}, {0xbad1, 'y'}, {0xbad9, 'y'}, {0xbadd, 'w'}, {0xbadf, 't'}, {0xbaee, 's'},
    {0xbaef, 't'}, {0xbaf7, 'v'}, {0xbafe, 'y'}, {0xbbb2, 'w'}, {0xbbb3, 'z'}, {0xbbbb, 'x'}, {0xbbc4, 'y'},
    {0xbbc5, 'z'}, {0xbbc8, 'r'}, {0xbbce, 'z'}, {0xbbcf, 'v'}, {0xbbd2, 'u'}, {0xbbd5, 'z'}, {0xbbd8, 'r'},
    {0xbbd9, 'z'}, {0xbbdf, 'x'}, {0xbbe0, 'z'}, {0xbbe4, 'z'}, {0xbbeb, 'w'}, {0xbbee, 'z'}, {0xbbf1, 'z'},
    {0xbbf6, 'z'}, {0xbbf7, 'z'}, {0xbbfa, 's'}, {0xbbfd, 'v'}, {0xbbfe, 's'}, {0xbca1, 'x'}, {0xbca8, 'r'},
    {0xbcab, 'w'}, {0xbcad, 'z'}, {0xbcb0, 't'}, {0xbcb1, 'x'}, {0xbcba, 's'}, {0xbcc1, 'z'}, {0xbcc2, 't'},
    {0xbcd4, 'v'}, {0xbce1, 'z'}, {0xbce5, 'z'}, {0xbce7, 'z'}, {0xbce8, 't'}, {0xbcea, 'x'}, {0xbcec, 'z'},
    {0xbcef, 'x'}, {0xbcf5, 'w'}, {0xbcfd, 'z'}, {0xbcfe, 'z'}, {0xbda4, 'z'}, {0xbdaa, 't'}, {0xbdb8, 'w'},
    {0xbdbb, 'z'}, {0xbdbd, 'z'}, {0xbdbe, 'z'}, {0xbdc5, 'x'}, {0xbdcc, 'x'}, {0xbdcf, 'z'}, {0xbdd0, 's'},
    {0xbdd1, 'x'}, {0xbdd2, 'z'}, {0xbde0, 'v'}, {0xbde7, 'y'}, {0xbde8, 'x'}, {0xbde9, 'x'}, {0xbdea, 'v'},
    {0xbdf0, 'x'}, {0xbdf1, 't'}, {0xbdf5, 'z'}, {0xbdf7, 'z'}, {0xbdf8, 'z'}, {0xbdfc, 't'}, {0xbea1, 'z'},
    {0xbea4, 'z'}, {0xbea9, 'z'}, {0xbeae, 'v'}, {0xbeaf, 'z'}, {0xbec3, 'y'}, {0xbec8, 'v'}, {0xbeca, 'z'},
    {0xbeda, 'v'}, {0xbedc, 'y'}, {0xbedd, 'y'}, {0xbee5, 'u'}, {0xbee8, 'z'}, {0xbeeb, 'z'}, {0xbeec, 't'},
    {0xbeef, 'w'}, {0xbef0, 'u'}, {0xbef2, 'z'}, {0xbef5, 'w'}, {0xbfa7, 'v'}, {0xbfae, 'v'}, {0xbfb4, 'z'},
    {0xbfb7, 't'}, {0xbfb9, 'z'}, {0xbfbc, 'z'}, {0xbfc6, 'z'}, {0xbfc8, 'z'}, {0xbfca, 'x'}, {0xbfcd, 'w'},
    {0xbfd8, 'z'}, {0xbfdc, 'z'}, {0xbfe2, 'z'}, {0xbfe4, 'z'}, {0xbfe5, 'y'}, {0xbff4, 'q'}, {0xc0a4, 'z'},
    {0xc0a9, 'w'}, {0xc0ad, 'v'}, {0xc0ae, 's'}, {0xc0b0, 'x'}, {0xc0b5, 't'}, {0xc0b8, 't'}, {0xc0ba, 'z'},
    {0xc0bd, 'z'}, {0xc0c1, 'z'}, {0xc0cf, 'z'}, {0xc0d0, 'z'}, {0xc0d6, 'z'}, {0xc0da, 'u'}, {0xc0dc, 'v'},
    {0xc0de, 'z'}, {0xc0df, 's'}, {0xc0e2, 'z'}, {0xc0e4, 'z'}, {0xc0e8, 'u'}, {0xc0ec, 'z'}, {0xc0ee, 'z'},
    {0xc0ef, 'v'}, {0xc0fe, 'x'}, {0xc1aa, 't'}, {0xc1b0, 's'}, {0xc1b3, 'z'}, {0xc1b4, 'u'}, {0xc1c7, 'x'},
    {0xc1c8, 'z'}, {0xc1d8, 'z'}, {0xc1db, 'y'}, {0xc1de, 'z'}, {0xc1e0, 'y'}, {0xc1e1, 'z'}, {0xc1ea, 'y'},
    {0xc1ed, 'z'}, {0xc1f5, 'y'}, {0xc1f7, 'w'}, {0xc1fc, 'u'}, {0xc1fd, 'z'}, {0xc2a4, 'z'}, {0xc2a6, 'y'},
    {0xc2ad, 'y'}, {0xc2ae, 'z'}, {0xc2b0, 'x'}, {0xc2b2, 'y'}, {0xc2b3, 'v'}, {0xc2b8, 't'}, {0xc2bb, 'z'},
    {0xc2bc, 'y'}, {0xc2be, 'x'}, {0xc2bf, 'w'}, {0xc2c7, 'z'}, {0xc2ce, 'x'}, {0xc2d0, 't'}, {0xc2d4, 'x'},
    {0xc2d6, 'w'}, {0xc2d8, 'x'}, {0xc2e0, 'z'}, {0xc2e2, 'z'}, {0xc2e5, 'w'}, {0xc2e7, 't'}, {0xc2e8, 'z'},
    {0xc2ea, 'y'}, {0xc2f2, 't'}, {0xc3a3, 'z'}, {0xc3b1, 'w'}, {0xc3b5, 'z'}, {0xc3bb, 'z'}, {0xc3bc, 'x'},
    {0xc3c7, 'z'}, {0xc3ca, 'z'}, {0xc3cd, 's'}, {0xc3ce, 'w'}, {0xc3cf, 'v'}, {0xc3d6, 't'}, {0xc3d7, 'w'},
    {0xc3d9, 'z'}, {0xc3db, 'z'}, {0xc3e6, 's'}, {0xc3ea, 'z'}, {0xc3ed, 'z'}, {0xc4a2, 'z'}, {0xc4a5, 'x'},
    {0xc4b4, 'z'}, {0xc4b6, 'z'}, {0xc4b9, 'v'}, {0xc4be, 'y'}, {0xc4c9, 'v'}, {0xc4cc, 'v'}, {0xc4e3, 'z'},
    {0xc4e4, 'z'}, {0xc4ea, 'p'}, {0xc4f3, 'z'}, {0xc5a8, 'x'}, {0xc5aa, 'u'}, {0xc5ac, 'w'}, {0xc5b8, 'z'},
    {0xc5be, 'y'}, {0xc5c0, 'x'}, {0xc5c1, 'z'}, {0xc5c5, 'z'}, {0xc5c9, 'z'}, {0xc5cf, 'z'}, {0xc5d0, 'z'},
    {0xc5d9, 'v'}, {0xc5da, 'z'}, {0xc5dd, 'z'}, {0xc5e3, 'z'}, {0xc5f6, 'v'}, {0xc5f9, 'z'}, {0xc5fa, 'z'},
    {0xc5fb, 'z'}, {0xc5fd, 'z'}, {0xc6a9, 'z'}, {0xc6ac, 'y'}, {0xc6ae, 'z'}, {0xc6b0, 's'}, {0xc6b1, 'u'},
    {0xc6b6, 'z'}, {0xc6c0, 'u'}, {0xc6c3, 'x'}, {0xc6c7, 'z'}, {0xc6c9, 't'}, {0xc6cd, 'z'}, {0xc6e2, 't'},
    {0xc6f1, 'z'}, {0xc6f3, 'z'}, {0xc6fc, 'v'}, {0xc6fe, 's'}, {0xc7a4, 'z'}, {0xc7a7, 'u'}, {0xc7af, 'z'},
    {0xc7bc, 'z'}, {0xc7bd, 't'}, {0xc7cb, 'y'}, {0xc7d4, 't'}, {0xc7d8, 'z'}, {0xc7db, 'u'}, {0xc7dc, 'z'},
    {0xc7f2, 'y'}, {0xc8af, 'v'}, {0xc8b4, 'z'}, {0xc8be, 'z'}, {0xc8bf, 'z'}, {0xc8cc, 'z'}, {0xc8cf, 'w'},
    {0xc8d6, 'u'}, {0xc8dd, 'z'}, {0xc8e0, 'x'}, {0xc8e6, 'z'}, {0xc8eb, 'z'}, {0xc8f1, 'z'}, {0xc8f2, 'y'},
    {0xc8f3, 'w'}, {0xc8f7, 'z'}, {0xc8f8, 'z'}, {0xc9ac, 't'}, {0xc9b8, 'w'}, {0xc9bc, 'z'}, {0xc9bd, 'q'},
    {0xc9be, 'z'}, {0xc9c1, 'x'}, {0xc9c3, 'z'}, {0xc9ca, 'z'}, {0xc9d4, 's'}, {0xc9d5, 'u'}, {0xc9e2, 'z'},
    {0xc9e4, 'z'}, {0xc9e9, 'z'}, {0xc9f0, 'z'}, {0xc9f4, 'u'}, {0xc9f5, 'z'}, {0xc9fb, 'z'}, {0xc9fc, 'x'},
    {0xc9fd, 'x'}, {0xcaa3, 'v'}, {0xcaa7, 'z'}, {0xcaaa, 'y'}, {0xcaac, 'v'}, {0xcab8, 'r'}, {0xcabb, 'z'},
    {0xcabc, 'y'}, {0xcabf, 'y'}, {0xcac2, 'z'}, {0xcac4, 'z'}, {0xcacc, 'x'}, {0xcad1, 's'}, {0xcad4, 'y'},
    {0xcad6, 'w'}, {0xcadd, 'u'}, {0xcae4, 'z'}, {0xcaf3, 'u'}, {0xcafc, 'z'}, {0xcafd, 'u'}, {0xcba1, 'w'},
    {0xcbc9, 'z'}, {0xcbcc, 'z'}, {0xcbdc, 'x'}, {0xcbdd, 'y'}, {0xcbe2, 'z'}, {0xcbe4, 'z'}, {0xcbe8, 'z'},
    {0xcbf6, 'z'}, {0xcca3, 'z'}, {0xcca4, 'x'}, {0xcca9, 'z'}, {0xccb5, 's'}, {0xccbe, 'r'}, {0xccbf, 'w'},
    {0xccc0, 't'}, {0xcccc, 'z'}, {0xccdb, 'z'}, {0xccdc, 'u'}, {0xcce1, 'y'}, {0xcce4, 'w'}, {0xcceb, 'z'},
    {0xccf0, 'z'}, {0xccf3, 'z'}, {0xccf5, 'y'}, {0xcda5, 'z'}, {0xcdad, 'u'}, {0xcdb3, 'z'}, {0xcdbd, 'w'},
    {0xcdbe, 'z'}, {0xcdbf, 'x'}, {0xcdc6, 'x'}, {0xcdcd, 'y'}, {0xcdd1, 'q'}, {0xcdd7, 's'}, {0xcde8, 'y'},
    {0xcded, 'z'}, {0xcdee, 'z'}, {0xcdf0, 'z'}, {0xcdf7, 'v'}, {0xcdf8, 'v'}, {0xcdfd, 'v'}, {0xcea5, 'z'},
    {0xcea8, 'y'}, {0xcea9, 'z'}, {0xceac, 'z'}, {0xcebb, 'u'}, {0xcebe, 'z'}, {0xcec9, 'z'}, {0xcecc, 'z'},
    {0xcece, 'y'}, {0xcecf, 'r'}, {0xced8, 'z'}, {0xced9, 'z'}, {0xcee0, 'y'}, {0xcee1, 'y'}, {0xcee3, 'y'},
    {0xcef2, 'z'}, {0xcef3, 't'}, {0xcefd, 'z'}, {0xcfa2, 'y'}, {0xcfa9, 'z'}, {0xcfbf, 'y'}, {0xcfc3, 'z'},
};

static const character euc_kr_characters[700] = {
    {0xa1a6, 'z'}, {0xa1ae, 'z'}, {0xa1af, 'z'}, {0xa1b0, 't'}, {0xa1b1, 't'}, {0xa1bf, 'z'}, {0xb0a1, 'n'},
    {0xb0a2, 't'}, {0xb0a3, 's'}, {0xb0a5, 'y'}, {0xb0a8, 'w'}, {0xb0a9, 'y'}, {0xb0aa, 'q'}, {0xb0ac, 'z'},
    {0xb0ad, 'w'}, {0xb0ae, 'z'}, {0xb0b0, 'v'}, {0xb0b3, 's'}, {0xb0b4, 'y'}, {0xb0b9, 'z'}, {0xb0bb, 'z'},
    {0xb0c5, 'r'}, {0xb0c7, 'v'}, {0xb0c9, 'z'}, {0xb0cb, 't'}, {0xb0cd, 't'}, {0xb0d4, 's'}, {0xb0d9, 'z'},
    {0xb0da, 'w'}, {0xb0dc, 'z'}, {0xb0dd, 'u'}, {0xb0df, 'y'}, {0xb0e1, 't'}, {0xb0e3, 'z'}, {0xb0e6, 'q'},
    {0xb0e8, 'r'}, {0xb0ed, 'q'}, {0xb0ee, 'z'}, {0xb0ef, 'z'}, {0xb0f1, 'z'}, {0xb0f6, 'z'}, {0xb0f7, 'z'},
    {0xb0f8, 't'}, {0xb0fa, 'r'}, {0xb0fc, 'v'}, {0xb0fd, 'z'}, {0xb1a4, 'z'}, {0xb1ab, 'z'}, {0xb1b3, 'y'},
    {0xb1b8, 'r'}, {0xb1b9, 'x'}, {0xb1ba, 'z'}, {0xb1bc, 'z'}, {0xb1c3, 'z'}, {0xb1c7, 'w'}, {0xb1cd, 'z'},
    {0xb1d4, 'w'}, {0xb1d5, 'z'}, {0xb1d7, 'p'}, {0xb1d8, 'z'}, {0xb1d9, 'v'}, {0xb1db, 'v'}, {0xb1dd, 'v'},
    {0xb1de, 'x'}, {0xb1df, 'z'}, {0xb1e2, 'm'}, {0xb1e4, 'y'}, {0xb1e6, 'w'}, {0xb1e8, 'y'}, {0xb1e9, 'z'},
    {0xb1ea, 'z'}, {0xb1eb, 'z'}, {0xb1ed, 'z'}, {0xb1ee, 'u'}, {0xb1f4, 'z'}, {0xb1fa, 'z'}, {0xb2b2, 'y'},
    {0xb2c0, 'z'}, {0xb2c3, 'x'}, {0xb2d9, 'v'}, {0xb2db, 'z'}, {0xb2dc, 'x'}, {0xb2de, 'z'}, {0xb2df, 'z'},
    {0xb2ee, 'z'}, {0xb2ef, 'z'}, {0xb2f4, 'z'}, {0xb2f7, 'z'}, {0xb2f8, 'z'}, {0xb2fb, 'z'}, {0xb2fc, 'z'},
    {0xb3a1, 'u'}, {0xb3a2, 'z'}, {0xb3aa, 'q'}, {0xb3ad, 'z'}, {0xb3af, 'w'}, {0xb3b2, 'x'}, {0xb3b3, 'z'},
    {0xb3b5, 'y'}, {0xb3b7, 'z'}, {0xb3bb, 'r'}, {0xb3bd, 'z'}, {0xb3be, 'y'}, {0xb3bf, 'z'}, {0xb3c0, 'x'},
    {0xb3c2, 'z'}, {0xb3c9, 'z'}, {0xb3ca, 's'}, {0xb3ce, 'u'}, {0xb3d1, 'z'}, {0xb3d6, 'x'}, {0xb3d7, 'x'},
    {0xb3dd, 'z'}, {0xb3e2, 'z'}, {0xb3eb, 'x'}, {0xb3ec, 'z'}, {0xb3ed, 'z'}, {0xb3f3, 'z'}, {0xb3f4, 'x'},
    {0xb3f5, 'z'}, {0xb4a9, 'w'}, {0xb4ab, 'z'}, {0xb4ad, 'z'}, {0xb4ba, 'v'}, {0xb4c0, 'z'}, {0xb4c2, 'm'},
    {0xb4c3, 'z'}, {0xb4c9, 't'}, {0xb4cc, 'z'}, {0xb4cf, 'k'}, {0xb4d0, 'z'}, {0xb4d1, 'x'}, {0xb4d4, 'y'},
    {0xb4d5, 'w'}, {0xb4d6, 'v'}, {0xb4d9, 'k'}, {0xb4da, 'z'}, {0xb4dc, 'r'}, {0xb4dd, 'x'}, {0xb4de, 'w'},
    {0xb4e3, 'z'}, {0xb4e4, 'z'}, {0xb4e7, 's'}, {0xb4eb, 'p'}, {0xb4f5, 's'}, {0xb4f8, 'z'}, {0xb4fd, 'y'},
    {0xb5a4, 'y'}, {0xb5a5, 'q'}, {0xb5a6, 'w'}, {0xb5a7, 'z'}, {0xb5a8, 'y'}, {0xb5b5, 'q'}, {0xb5b6, 'x'},
    {0xb5b9, 'w'}, {0xb5bf, 'r'}, {0xb5c7, 'r'}, {0xb5c8, 'r'}, {0xb5c9, 'x'}, {0xb5ca, 'w'}, {0xb5cb, 'v'},
    {0xb5ce, 't'}, {0xb5d1, 'z'}, {0xb5d3, 'z'}, {0xb5da, 'w'}, {0xb5e2, 'y'}, {0xb5e5, 'p'}, {0xb5e6, 'z'},
    {0xb5e7, 't'}, {0xb5e9, 'q'}, {0xb5ec, 'x'}, {0xb5ee, 'x'}, {0xb5f0, 'r'}, {0xb5f9, 'w'}, {0xb5fb, 'v'},
    {0xb6a7, 's'}, {0xb6b0, 'z'}, {0xb6b2, 'y'}, {0xb6bb, 'z'}, {0xb6bc, 'z'}, {0xb6c7, 't'}, {0xb6d9, 'z'},
    {0xb6dc, 'z'}, {0xb6dd, 'z'}, {0xb6df, 'z'}, {0xb6f3, 'r'}, {0xb6f4, 'x'}, {0xb6f5, 'y'}, {0xb6f7, 'y'},
    {0xb6f8, 'z'}, {0xb6fb, 'z'}, {0xb7a1, 's'}, {0xb7a2, 'z'}, {0xb7a3, 'w'}, {0xb7a5, 'u'}, {0xb7a6, 'z'},
    {0xb7a7, 'z'}, {0xb7ab, 'z'}, {0xb7ae, 'y'}, {0xb7af, 's'}, {0xb7b0, 'z'}, {0xb7b1, 'x'}, {0xb7b3, 'w'},
    {0xb7b4, 'z'}, {0xb7b6, 'z'}, {0xb7b8, 'z'}, {0xb7b9, 'r'}, {0xb7ba, 's'}, {0xb7bb, 'z'}, {0xb7c1, 't'},
    {0xb7c2, 'q'}, {0xb7c3, 'z'}, {0xb7c4, 'v'}, {0xb7c8, 'z'}, {0xb7c9, 's'}, {0xb7ce, 'm'}, {0xb7cf, 'r'},
    {0xb7d0, 'z'}, {0xb7d1, 'w'}, {0xb7d2, 'z'}, {0xb7d3, 'z'}, {0xb7d4, 'z'}, {0xb7da, 'z'}, {0xb7e1, 't'},
    {0xb7e6, 'z'}, {0xb7e7, 'w'}, {0xb7ea, 'z'}, {0xb7ec, 'v'}, {0xb7f9, 'r'}, {0xb7fc, 'z'}, {0xb7fd, 'z'},
    {0xb8a3, 'u'}, {0xb8a5, 't'}, {0xb8a6, 'm'}, {0xb8a7, 'q'}, {0xb8a8, 'z'}, {0xb8ae, 'o'}, {0xb8af, 'v'},
    {0xb8b0, 'w'}, {0xb8b1, 'w'}, {0xb8b2, 'u'}, {0xb8b3, 'w'}, {0xb8b4, 'z'}, {0xb8b5, 'u'}, {0xb8b6, 'r'},
    {0xb8b7, 'v'}, {0xb8b8, 'p'}, {0xb8b9, 'w'}, {0xb8bb, 'v'}, {0xb8c1, 'z'}, {0xb8c2, 'v'}, {0xb8c5, 'u'},
    {0xb8c6, 'z'}, {0xb8c7, 'z'}, {0xb8ca, 'x'}, {0xb8cb, 'z'}, {0xb8cd, 'z'}, {0xb8d3, 'z'}, {0xb8d4, 'z'},
    {0xb8d5, 'y'}, {0xb8d6, 'z'}, {0xb8d8, 'z'}, {0xb8de, 'q'}, {0xb8e2, 'z'}, {0xb8e7, 'v'}, {0xb8e9, 'q'},
    {0xb8ed, 'q'}, {0xb8ee, 'z'}, {0xb8f0, 'q'}, {0xb8f1, 'r'}, {0xb8f3, 'z'}, {0xb8f4, 'z'}, {0xb8f8, 'r'},
    {0xb9ab, 's'}, {0xb9ac, 'z'}, {0xb9ad, 'y'}, {0xb9ae, 'p'}, {0xb9b0, 'w'}, {0xb9c7, 'z'}, {0xb9cc, 'r'},
    {0xb9ce, 'z'}, {0xb9d0, 'y'}, {0xb9d4, 'x'}, {0xb9d6, 'z'}, {0xb9d7, 'w'}, {0xb9d8, 'z'}, {0xb9d9, 'q'},
    {0xb9da, 'z'}, {0xb9db, 'z'}, {0xb9dd, 's'}, {0xb9de, 'v'}, {0xb9df, 'u'}, {0xb9e0, 'z'}, {0xb9e3, 'z'},
    {0xb9e6, 't'}, {0xb9e8, 'u'}, {0xb9e9, 'u'}, {0xb9f6, 'r'}, {0xb9f8, 'r'}, {0xb9fa, 'z'}, {0xb9fc, 'w'},
    {0xb9fd, 'u'}, {0xb9fe, 'y'}, {0xbaa3, 'u'}, {0xbaa4, 'z'}, {0xbaa5, 'z'}, {0xbaa7, 'x'}, {0xbaaa, 'z'},
    {0xbaaf, 's'}, {0xbab0, 'w'}, {0xbab4, 'w'}, {0xbab8, 'p'}, {0xbab9, 's'}, {0xbabb, 's'}, {0xbabc, 'v'},
    {0xbabe, 'z'}, {0xbac0, 'z'}, {0xbace, 'p'}, {0xbacf, 'z'}, {0xbad0, 's'}, {0xbad2, 'u'}, {0xbad7, 'y'},
    {0xbad9, 'w'}, {0xbae4, 'z'}, {0xbaea, 't'}, {0xbaed, 's'}, {0xbaf1, 'r'}, {0xbaf3, 'x'}, {0xbaf4, 'z'},
    {0xbafb, 'z'}, {0xbafc, 'w'}, {0xbba1, 'z'}, {0xbba9, 'z'}, {0xbbd3, 'z'}, {0xbbe7, 'o'}, {0xbbe8, 'v'},
    {0xbbea, 'v'}, {0xbbec, 'x'}, {0xbbef, 'z'}, {0xbbf3, 'p'}, {0xbbf5, 't'}, {0xbbf6, 'r'}, {0xbbfd, 't'},
    {0xbca6, 'z'}, {0xbcad, 'n'}, {0xbcae, 'v'}, {0xbcb1, 'r'}, {0xbcb3, 'q'}, {0xbcb6, 'z'}, {0xbcba, 'r'},
    {0xbcbc, 'r'}, {0xbcbd, 'z'}, {0xbcbe, 'z'}, {0xbcbf, 'v'}, {0xbcc2, 'x'}, {0xbcc7, 'p'}, {0xbcd0, 'x'},
    {0xbcd2, 'q'}, {0xbcd3, 't'}, {0xbcd5, 'y'}, {0xbcd6, 'z'}, {0xbcdb, 'z'}, {0xbce2, 'x'}, {0xbcf6, 'm'},
    {0xbcf8, 'v'}, {0xbcfa, 'x'}, {0xbcfb, 'z'}, {0xbcfd, 'w'}, {0xbda3, 'z'}, {0xbda9, 'z'}, {0xbdac, 'z'},
    {0xbdb0, 'z'}, {0xbdb4, 'z'}, {0xbdba, 'n'}, {0xbdbd, 'w'}, {0xbdc0, 'm'}, {0xbdc1, 'z'}, {0xbdc2, 'z'},
    {0xbdc3, 'm'}, {0xbdc4, 'r'}, {0xbdc5, 't'}, {0xbdc7, 'q'}, {0xbdc9, 'w'}, {0xbdca, 't'}, {0xbdcc, 'z'},
    {0xbdce, 'z'}, {0xbdd6, 'z'}, {0xbde1, 'z'}, {0xbde3, 'z'}, {0xbeb2, 'u'}, {0xbeb4, 'z'}, {0xbeb5, 'w'},
    {0xbeb9, 'z'}, {0xbebf, 'z'}, {0xbec6, 'p'}, {0xbec7, 'z'}, {0xbec8, 't'}, {0xbeca, 'p'}, {0xbecb, 't'},
    {0xbecf, 'v'}, {0xbed0, 'v'}, {0xbed2, 'u'}, {0xbed3, 'z'}, {0xbed5, 'x'}, {0xbed6, 'y'}, {0xbed7, 'z'},
    {0xbedb, 'z'}, {0xbedf, 's'}, {0xbee0, 'w'}, {0xbee7, 'w'}, {0xbeee, 'o'}, {0xbeef, 'z'}, {0xbef0, 'v'},
    {0xbef2, 'z'}, {0xbef3, 'z'}, {0xbef6, 'z'}, {0xbef7, 'r'}, {0xbef8, 'n'}, {0xbef9, 'z'}, {0xbefa, 't'},
    {0xbfa1, 'm'}, {0xbfa3, 'y'}, {0xbfa4, 'y'}, {0xbfa9, 'q'}, {0xbfaa, 't'}, {0xbfac, 's'}, {0xbfad, 'r'},
    {0xbfb0, 'z'}, {0xbfb1, 'z'}, {0xbfb4, 'z'}, {0xbfb5, 't'}, {0xbfb7, 'z'}, {0xbfb9, 'u'}, {0xbfbe, 'z'},
    {0xbfc0, 'o'}, {0xbfc2, 'y'}, {0xbfc3, 'v'}, {0xbfc5, 'z'}, {0xbfc8, 'z'}, {0xbfc9, 'q'}, {0xbfca, 'z'},
    {0xbfcd, 't'}, {0xbfcf, 'v'}, {0xbfd2, 'z'}, {0xbfd4, 'z'}, {0xbfd5, 'z'}, {0xbfd6, 'z'}, {0xbfdc, 'w'},
    {0xbfde, 'x'}, {0xbfe4, 'r'}, {0xbfeb, 'o'}, {0xbfec, 'r'}, {0xbfee, 'u'}, {0xbfef, 'x'}, {0xbff2, 'v'},
    {0xbff3, 'z'}, {0xbff4, 'z'}, {0xbff6, 'w'}, {0xbff8, 's'}, {0xbff9, 'z'}, {0xbffe, 'x'}, {0xc0a5, 'z'},
    {0xc0a7, 'p'}, {0xc0a9, 'z'}, {0xc0af, 'r'}, {0xc0b2, 'y'}, {0xc0b8, 'p'}, {0xc0ba, 'o'}, {0xc0bb, 'l'},
    {0xc0bd, 'o'}, {0xc0c0, 'y'}, {0xc0c7, 'n'}, {0xc0cc, 'k'}, {0xc0cd, 'z'}, {0xc0ce, 'o'}, {0xc0cf, 'n'},
    {0xc0d0, 's'}, {0xc0d2, 'z'}, {0xc0d3, 't'}, {0xc0d4, 'q'}, {0xc0d6, 'p'}, {0xc0da, 'n'}, {0xc0db, 'q'},
    {0xc0dc, 'z'}, {0xc0df, 's'}, {0xc0e1, 'y'}, {0xc0e2, 'y'}, {0xc0e5, 'r'}, {0xc0e7, 's'}, {0xc0e8, 'x'},
    {0xc0fa, 't'}, {0xc0fb, 'r'}, {0xc0fc, 'q'}, {0xc0fd, 't'}, {0xc1a1, 'v'}, {0xc1a2, 'u'}, {0xc1a4, 'n'},
    {0xc1a6, 'q'}, {0xc1a7, 'x'}, {0xc1a8, 'z'}, {0xc1ac, 'v'}, {0xc1ae, 'u'}, {0xc1b3, 'x'}, {0xc1b6, 's'},
    {0xc1b7, 'x'}, {0xc1b8, 'w'}, {0xc1be, 'u'}, {0xc1c1, 'z'}, {0xc1c2, 'z'}, {0xc1d6, 's'}, {0xc1d7, 'z'},
    {0xc1d8, 'u'}, {0xc1d9, 't'}, {0xc1dc, 'z'}, {0xc1dd, 'z'}, {0xc1df, 'q'}, {0xc1ee, 'z'}, {0xc1ef, 'z'},
    {0xc1f2, 'z'}, {0xc1f5, 'u'}, {0xc1f6, 'l'}, {0xc1f7, 'v'}, {0xc1f8, 't'}, {0xc1fa, 'y'}, {0xc1fc, 'z'},
    {0xc1fd, 'u'}, {0xc1fe, 'z'}, {0xc2a1, 'z'}, {0xc2a3, 'z'}, {0xc2a5, 'x'}, {0xc2a6, 'z'}, {0xc2aa, 'z'},
    {0xc2b0, 'v'}, {0xc2ca, 'u'}, {0xc2f7, 'y'}, {0xc2f8, 'z'}, {0xc2f9, 'z'}, {0xc2fc, 'u'}, {0xc3a2, 'u'},
    {0xc3a3, 'u'}, {0xc3a4, 'u'}, {0xc3a5, 'z'}, {0xc3b3, 't'}, {0xc3b5, 'z'}, {0xc3b7, 'z'}, {0xc3b8, 'z'},
    {0xc3b9, 'y'}, {0xc3bb, 'v'}, {0xc3bc, 's'}, {0xc3c4, 'z'}, {0xc3ca, 'u'}, {0xc3d1, 'z'}, {0xc3d6, 't'},
    {0xc3df, 's'}, {0xc3e0, 'u'}, {0xc3e1, 'z'}, {0xc3e2, 'r'}, {0xc3e3, 'y'}, {0xc3e4, 'z'}, {0xc3e6, 'y'},
    {0xc3eb, 'w'}, {0xc3f8, 'z'}, {0xc4a1, 'q'}, {0xc4a2, 'y'}, {0xc4a3, 'z'}, {0xc4a5, 'y'}, {0xc4a7, 'y'},
    {0xc4a8, 'z'}, {0xc4aa, 'z'}, {0xc4ab, 'u'}, {0xc4ad, 'z'}, {0xc4ae, 'x'}, {0xc4b3, 'x'}, {0xc4b5, 'z'},
    {0xc4b6, 'z'}, {0xc4b7, 'z'}, {0xc4bf, 'u'}, {0xc4c1, 'w'}, {0xc4c3, 'x'}, {0xc4c4, 'z'}, {0xc4c9, 'x'},
    {0xc4cf, 'y'}, {0xc4d1, 'z'}, {0xc4da, 't'}, {0xc4dc, 'v'}, {0xc4dd, 'y'}, {0xc4de, 'z'}, {0xc4ed, 'z'},
    {0xc4f5, 'y'}, {0xc4f6, 'z'}, {0xc5a5, 'z'}, {0xc5a9, 'q'}, {0xc5ab, 'x'}, {0xc5ac, 'u'}, {0xc5ad, 'y'},
    {0xc5ae, 'z'}, {0xc5b0, 'r'}, {0xc5b2, 'z'}, {0xc5b3, 'z'}, {0xc5b5, 'z'}, {0xc5b6, 'z'}, {0xc5b7, 'z'},
    {0xc5b8, 's'}, {0xc5ba, 'z'}, {0xc5bb, 'y'}, {0xc5bd, 'z'}, {0xc5c2, 's'}, {0xc5c3, 's'}, {0xc5c6, 'z'},
    {0xc5c7, 'x'}, {0xc5cd, 'p'}, {0xc5cf, 'w'}, {0xc5d7, 's'}, {0xc5d8, 't'}, {0xc5d9, 'z'}, {0xc5db, 'u'},
    {0xc5e4, 'w'}, {0xc5e5, 'z'}, {0xc5e9, 'z'}, {0xc5eb, 'v'}, {0xc5f5, 'v'}, {0xc6a9, 'z'}, {0xc6ae, 'o'},
    {0xc6af, 'x'}, {0xc6b0, 'z'}, {0xc6b2, 'z'}, {0xc6bc, 'w'}, {0xc6be, 'z'}, {0xc6c0, 'z'}, {0xc6c3, 'z'},
    {0xc6c4, 'o'}, {0xc6c7, 'z'}, {0xc6c8, 'z'}, {0xc6cb, 'z'}, {0xc6d0, 'q'}, {0xc6d1, 'z'}, {0xc6db, 'v'},
    {0xc6e4, 't'}, {0xc6ec, 'z'}, {0xc6ed, 'v'}, {0xc6f2, 'y'}, {0xc6f7, 't'}, {0xc6f8, 'z'}, {0xc6fa, 'v'},
    {0xc6fb, 'z'}, {0xc7a5, 'p'}, {0xc7aa, 'z'}, {0xc7ae, 'z'}, {0xc7b0, 'z'}, {0xc7b3, 'z'}, {0xc7c1, 'q'},
    {0xc7c3, 'u'}, {0xc7c7, 'w'}, {0xc7c8, 'w'}, {0xc7c9, 'z'}, {0xc7ca, 's'}, {0xc7ce, 'y'}, {0xc7cf, 'm'},
    {0xc7d0, 'z'}, {0xc7d1, 'o'}, {0xc7d2, 'o'}, {0xc7d4, 'r'}, {0xc7d5, 'o'}, {0xc7d7, 's'}, {0xc7d8, 'q'},
    {0xc7da, 'z'}, {0xc7df, 's'}, {0xc7e0, 'q'}, {0xc7e2, 'v'}, {0xc7e3, 'w'}, {0xc7e8, 'z'}, {0xc7eb, 'z'},
    {0xc7ec, 'v'}, {0xc7f6, 's'}, {0xc7f9, 'z'}, {0xc7fc, 'r'}, {0xc8a3, 'r'}, {0xc8a4, 'y'}, {0xc8a5, 'z'},
    {0xc8a6, 'z'}, {0xc8a8, 'z'}, {0xc8ad, 'r'}, {0xc8ae, 't'}, {0xc8af, 's'}, {0xc8b0, 'u'}, {0xc8b2, 'z'},
    {0xc8b8, 'w'}, {0xc8b9, 'z'}, {0xc8bd, 'z'}, {0xc8be, 'z'}, {0xc8bf, 'w'}, {0xc8c4, 'w'}, {0xc8d6, 'z'},
    {0xc8de, 'z'}, {0xc8e5, 'z'}, {0xc8e6, 'z'}, {0xc8f1, 'z'}, {0xc8f7, 'w'}, {0xc8f9, 'z'}, {0xc8fb, 'z'},
};

#endif

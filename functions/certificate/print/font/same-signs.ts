/** Signs as others that mean the same. */
const same: Readonly<Record<string, string>> = {
  "\u2011": "-",
  "\u0305": "\u0304",
  "،": ",",
  "؛": ";",
  "؟": "?",
  "؍": "/",
  "٫": ",",
  "٪": "%",
  "؉": "‰",
  "、": ",",
  "。": ".",
  〇: "0",
  〸: "10",
  〹: "20",
  〺: "30",
  ꜛ: "↑",
  ꜜ: "↓",
  ꜝ: "!",
  ꜞ: "¡",
  ꜟ: "¡",
  "✔": "✓",
  "✅": "✓",
  "✘": "✗",
  "✖": "×",
  "✕": "×",
  "☓": "×",
  "🗸": "✓",
  "🗹": "☑",
  "🗴": "✗",
  "🗶": "✗",
  "🗵": "☒",
  "🗷": "☒",
  "❌": "✗",
  "❎": "☒",
  "✚": "+",
  "➕": "+",
  "➖": "−",
  "➗": "÷",
  "➤": "►",
  "➢": "▷",
  "➔": "→",
  "➜": "→",
  "➙": "→",
  "➛": "→",
  "➝": "→",
  "➞": "→",
  "➟": "→",
  "➠": "→",
  "➧": "→",
  "➨": "→",
  "⮕": "→",
  "⭠": "←",
  "⭡": "↑",
  "⭢": "→",
  "⭣": "↓",
  "⇠": "←",
  "⇡": "↑",
  "⇢": "→",
  "⇣": "↓",
  "⇦": "←",
  "⇨": "→",
  "⇩": "↓",
  "➚": "↗",
  "➘": "↘",
  "⬈": "↗",
  "⬉": "↖",
  "⬊": "↘",
  "⬋": "↙",
  "⇇": "←←",
  "⇈": "↑↑",
  "⇉": "→→",
  "⇊": "↓↓",
  "⏫": "↑↑",
  "⏬": "↓↓",
  "⇅": "↑↓",
  "⇵": "↓↑",
  "⇕": "↕",
  "➡": "→",
  "⬅": "←",
  "⬆": "↑",
  "⬇": "↓",
  "⟶": "→",
  "⟵": "←",
  "⟷": "↔",
  "⟸": "⇐",
  "⟹": "⇒",
  "⟺": "⇔",
  "⇑": "↑",
  "⇓": "↓",
  "⌀": "Ø",
  "❤": "♥",
  "❗": "!",
  "❓": "?",
  "⬤": "●",
  "⚫": "●",
  "⚪": "○",
  "⬛": "■",
  "⬜": "□",
  "🔟": "(10)",
  "❖": "◆",
  "♦": "◆",
  "▫": "□",
  "◻": "□",
  "◽": "□",
  "◼": "■",
  "◾": "■",
  "▴": "▲",
  "▵": "△",
  "▸": "▶",
  "▹": "▷",
  "▾": "▼",
  "▿": "▽",
  "◂": "◀",
  "◃": "◁",
  "🔺": "▲",
  "🔼": "▲",
  "🔻": "▼",
  "🔽": "▼",
  "∕": "/",
  "∖": "\\",
  "∗": "*",
  "∘": "◦",
  "∣": "|",
  "∼": "~",
  "≪": "<<",
  "≫": ">>",
  "⋘": "<<<",
  "⋙": ">>>",
  "⟨": "‹",
  "⟩": "›",
  "〈": "‹",
  "〉": "›",
  "⋅": "·",
  "∙": "•",
  "⩽": "≤",
  "⩾": "≥",
  "≦": "≤",
  "≧": "≥",
  "∽": "~",
  "≃": "≈",
  "≅": "≈",
};

/**
 * The signs of Symbol and Wingdings that Word puts into a text as signs for private use (U+F000 and the font's own
 * number): its bullets, ticks and arrows, and the Greek letters and comparisons of Symbol.
 */
const ofWord: Readonly<Record<number, string>> = {
  0x2d: "-",
  0x6c: "●",
  0x6e: "■",
  0x6f: "□",
  0x71: "□",
  0x75: "◆",
  0x76: "◆",
  0xa3: "≤",
  0xa7: "▪",
  0xa8: "□",
  0xab: "↔",
  0xac: "←",
  0xad: "↑",
  0xae: "→",
  0xaf: "↓",
  0xb0: "°",
  0xb1: "±",
  0xb3: "≥",
  0xb4: "×",
  0xb7: "•",
  0xb8: "÷",
  0xb9: "≠",
  0xbb: "≈",
  0xd8: "▷",
  0xdf: "←",
  0xe0: "→",
  0xe8: "→",
  0xf0: "▷",
  0xfb: "✗",
  0xfc: "✓",
  0xfd: "☒",
  0xfe: "☑",
};

const greekOfSymbol: Readonly<Record<number, string>> = {
  0x44: "Δ",
  0x57: "Ω",
  0x61: "α",
  0x62: "β",
  0x64: "δ",
  0x67: "γ",
  0x6d: "µ",
};

/**
 * The signs that a sign means the same as, where there are such and all of them are set: those of the tables, the value
 * of a digit of another script, the parts of a ligature, a fraction or a unit in one sign (Unicode's compatibility
 * decomposition), a circled number in brackets. A raised or lowered letter is not made a plain one: that would say
 * something else.
 */
export function sameAs(sign: string, areSet: (signs: string) => boolean): string | undefined {
  return candidates(sign).find(areSet);
}

/** Numbers in circles or brackets that Unicode does not take apart into digits: first, last, value of the first. */
const circled = [
  [0x3220, 0x3229, 1],
  [0x3280, 0x3289, 1],
  [0x24eb, 0x24f4, 11],
  [0x24f5, 0x24fe, 1],
  [0x24ff, 0x24ff, 0],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
] as const;

function candidates(sign: string): readonly string[] {
  const code = sign.codePointAt(0) ?? 0;
  const listed = same[sign] ?? (code >> 8 === 0xf0 ? (ofWord[code & 0xff] ?? greekOfSymbol[code & 0xff]) : undefined);
  if (listed !== undefined) return [listed];
  const inCircle = circled.find(([first, last]) => code >= first && code <= last);
  if (inCircle !== undefined) return [`(${String(code - inCircle[0] + inCircle[2])})`];
  // Of speed limits, by tens.
  if (code >= 0x3248 && code <= 0x324f) return [`(${String((code - 0x3247) * 10)})`];
  // The digits of Chinese traders.
  if (code >= 0x3021 && code <= 0x3029) return [String(code - 0x3020)];
  const plain = sign.normalize("NFKC");
  if (plain === sign && isDigit(code)) return [valueOfDigit(code)];
  if (plain === sign || /\p{Lm}/u.test(sign)) return [];
  return code >= 0x2460 && code <= 0x24ff && /^[\p{L}\p{N}]+$/u.test(plain) ? [`(${plain})`] : [plain];
}

function isDigit(code: number): boolean {
  return /\p{Nd}/u.test(String.fromCodePoint(code));
}

/** Unicode keeps the ten digits of a script together, from zero on (The Unicode Standard, 4.6 Numeric Value). */
function valueOfDigit(code: number): string {
  let zero = code;
  while (isDigit(zero - 1)) zero -= 1;
  return String((code - zero) % 10);
}

import { ELEMENT, ELSEWHERE, FORMULA } from './planted.ts';

/** What somebody hostile, or a program gone astray, writes where a person would answer. */
export type Value = { kind: string; text: string };

const all = (kind: string, ...texts: readonly string[]): Value[] =>
	texts.map((text, nth) => ({ kind: texts.length > 1 ? `${kind} (${nth + 1})` : kind, text }));

/** A well-formed identifier of nothing. */
export const NOBODY = '0198f2a4-7c11-7aaa-8bbb-0123456789ab';

/** Short enough to be sent anywhere, an address included. */
export const SHORT_VALUES: readonly Value[] = [
	...all('nothing', ''),
	...all('blanks', ' ', '\u00a0\u2003', '\u200b', '\t'),
	...all('a NUL', 'a\0b', '\0'),
	...all('control characters', 'a\u0001\u001b[31m\u0007b', 'a\u0085\u2028b', '\ufeffa', '\ufffe'),
	...all(
		'an impossible day',
		...['2026-02-31', '2026-13-01', '2026-00-00', '0000-01-01', '9999-12-31'],
		...['+275760-09-13', '-271821-04-19', '2026-11-24T25:61', '2026-W12-1', '24/11/2026']
	),
	...all('an impossible hour', '24:00', '25:99', '9:5', '-1:30', '10:30:61', '10h30'),
	...all('thirty-six dashes', '-'.repeat(36)),
	...all(
		'a wrong identifier',
		...[NOBODY, '00000000-0000-0000-0000-000000000000', NOBODY.toUpperCase()],
		...[`{${NOBODY}}`, NOBODY.slice(1), `${NOBODY}'`, `${NOBODY}\n`]
	),
	...all(
		'HTML',
		`"><${ELEMENT} ${ELEMENT}="1"><script>alert(1)</script>`,
		`</title></textarea></script></style><${ELEMENT}>`,
		`' ${ELEMENT}='1' x="" ${ELEMENT}="1`,
		`<svg onload=alert(1)><${ELEMENT}/>`,
		`&lt;${ELEMENT}&gt;{@html '<${ELEMENT}>'}\${1}{{1}}`
	),
	...all('SQL', `' or 1=1 --`, `'; select pg_sleep(9); --`, '%_\\', '\\', '$1', '"a":* & !|'),
	...all('a formula', FORMULA, `+1${FORMULA}`, '@SUM(1)', '-2+3'),
	...all('emoji', '👩🏽‍🦽‍➡️🇫🇷', '😀'.repeat(50)),
	...all('right to left', '\u202eabc', 'مرحبا\u200f', '\u2066a\u2069'),
	...all('combining marks', `e${'\u0301'.repeat(60)}`, 'ﬃ', 'İı', 'ß', 'ǆ'),
	...all('line ends', '\r', '\n', 'a\r\n\r\nb', 'a\r\nSet-Cookie: vole=1', '\u000b\f'),
	...all('figures of others', '١٢٣', '１２', '²', '½', '໑', 'Ⅷ'),
	...all(
		'a number too large',
		...['2147483648', '-2147483649', '9223372036854775808', '1e309', '9'.repeat(400)]
	),
	...all('no number', '-1', '0', 'NaN', 'Infinity', '0x10', '1.5', '1,5', '1e3', '-0', '+4', '1 0'),
	...all(
		'an address that no mail goes to',
		...['a@b', '"a b"@exemple.fr', 'a@[127.0.0.1]', 'a..b@exemple.fr', 'a@-exemple.fr'],
		...['é@exémple.fr', 'a@exemple.fr\r\nBcc: b@exemple.fr', 'a@exemple.fr,b@exemple.fr'],
		...[`${'a'.repeat(65)}@exemple.fr`, `a@${'b.'.repeat(130)}fr`, '<a@exemple.fr>', '@']
	),
	...all('a telephone of nobody', '+', '+33', '0', '06 00', '+999 12 34', '٠٦١٢٣٤٥٦٧٨', '112'),
	...all('a name of the language', '__proto__', 'constructor', 'toString', 'null', 'undefined'),
	...all(
		'an address elsewhere',
		...[`//${ELSEWHERE}`, `https://${ELSEWHERE}/`, `/\\${ELSEWHERE}`, `/\t/${ELSEWHERE}`],
		...[`javascript:alert(1)`, `https://x@${ELSEWHERE}`, `data:text/html,<${ELEMENT}>`]
	),
	...all('a path', '../../etc/passwd', '..%2f..%2f', '/', '.', 'C:\\', '%00', '%', '%zz'),
	...all('a JSON', '{"a":1}', '[[', '[{"a":1},"b"]', '"', 'true'),
	...all('half a pair', '\ud800', 'a\udfffb')
];

const fill = (unit: string, bytes: number) =>
	unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit))).slice(0, bytes);

/** As the guard and the doors read them: what is beyond is refused. */
const BOUNDS = { team: { read: 200_000, body: 786_432 }, stranger: { read: 16_000, body: 65_536 } };

/** A field of a form alone can hold these. */
export const LONG_VALUES = { team: longValues('team'), stranger: longValues('stranger') };

function longValues(who: keyof typeof BOUNDS): Value[] {
	const { read, body } = BOUNDS[who];
	return [
		...all('two thousand signs', fill('mot ', 2_000), 'a'.repeat(2_000)),
		...all('as long as the guard reads', fill('mot ', read * 0.9), 'a'.repeat(read * 0.9)),
		...all('longer than the guard reads', fill('mot ', read + 1)),
		...all('longer than the doors take', fill('a', body + 1))
	];
}

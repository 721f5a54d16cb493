import { expect, test } from 'vitest';
import { isMailAddress } from './mail-address.ts';

test.each(['odile@exemple.fr', 'o.bricaud+atelier@la-criee.exemple.org', "d'arc@exemple.fr"])(
	'%s can be written to',
	(text) => {
		expect(isMailAddress(text)).toBe(true);
	}
);

test.each([
	['two at once', 'a@exemple.fr,b@exemple.fr'],
	['two with a semicolon', 'a@exemple.fr;b@exemple.fr'],
	['a name with it', 'Odile<a@exemple.fr>'],
	['a comment', 'a(b)@exemple.fr'],
	['quotes', '"a b"@exemple.fr'],
	['a line that would be another header', 'a@exemple.fr\r\nBcc:b@exemple.fr'],
	['a NUL', 'a\0@exemple.fr'],
	['a half character', 'a\ud800@exemple.fr'],
	['a group', 'a:b@exemple.fr'],
	['two signs', 'a@b@exemple.fr'],
	['no sign', 'exemple.fr'],
	['no end', 'a@exemple'],
	['a host in brackets', 'a@[127.0.0.1]'],
	['two dots', 'a..b@exemple.fr'],
	['a dot at the edge', '.a@exemple.fr'],
	['dots in the host', 'a@exemple..fr'],
	['a dash at the edge of the host', 'a@-exemple.fr'],
	['an accent before the sign', 'élodie@exemple.fr'],
	['too long before the sign', `${'a'.repeat(65)}@exemple.fr`],
	[
		'too long',
		`a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.fr`
	]
])('%s cannot', (_story, text) => {
	expect(isMailAddress(text)).toBe(false);
});

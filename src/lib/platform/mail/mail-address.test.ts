import { expect, test } from 'vitest';
import { isMailAddress } from './mail-address.ts';

test.each([
	'camille@asso.example',
	'prenom.nom+atelier@centre-social.example',
	"d'arc@asso.example",
	'a@b.fr',
	'x@xn--caf-dma.example'
])('%s is an address', (text) => {
	expect(isMailAddress(text)).toBe(true);
});

test.each([
	'',
	'camille',
	'@asso.example',
	'camille@',
	'camille@asso',
	'camille@.example',
	'camille@asso..example',
	'camille@-asso.example',
	'.camille@asso.example',
	'camille.@asso.example',
	'camille @asso.example',
	' camille@asso.example',
	'camille@asso.example\n',
	'camille@asso.example\r\nBcc: x@y.example',
	'<camille@asso.example>',
	'a@b.example,c@d.example',
	'"camille"@asso.example',
	'camille@[127.0.0.1]',
	'camille@127.0.0.1',
	'hélène@asso.example',
	`${'a'.repeat(65)}@asso.example`,
	`camille@${'a'.repeat(64)}.example`,
	`camille@${'a.'.repeat(125)}example`
])('%j is not', (text) => {
	expect(isMailAddress(text)).toBe(false);
});

import { expect, test } from 'vitest';
import { attachment } from './attachment.ts';

const nameIn = (header: string) => decodeURIComponent(header.match(/filename\*=UTF-8''(.*)$/)![1]!);

test('a file has its French name, and another for programs that only read ASCII', () => {
	expect(attachment('Bilan d’activité 2018 – Centre social', 'docx')).toBe(
		`attachment; filename="Bilan d'activite 2018 - Centre social.docx"; ` +
			`filename*=UTF-8''Bilan%20d%E2%80%99activit%C3%A9%202018%20%E2%80%93%20Centre%20social.docx`
	);
});

test('a name that Windows refuses, or that would end the header, is made legal', () => {
	const header = attachment('CSC "Brel": A/B\\C\r\nset-cookie: x *? ', 'odt');
	expect(nameIn(header)).toBe('CSC Brel A B C set-cookie x.odt');
	// oxlint-disable-next-line no-control-regex
	expect(header).not.toMatch(/[^\u0020-\u007e]/);
	expect(header.match(/"/g)).toHaveLength(2);
});

test('a file always has a name, never a long one', () => {
	expect(nameIn(attachment(' ... ', 'odt'))).toBe('document.odt');
	expect(nameIn(attachment('\ud83d😀'.repeat(200), 'odt')).length).toBeLessThan(260);
});

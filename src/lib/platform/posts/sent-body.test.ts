import { expect, test } from 'vitest';
import { readSentBody } from './sent-body.ts';

function sent(body: BodyInit | null, type?: string, method = 'POST') {
	return new Request('http://localhost/equipe', {
		method,
		body,
		duplex: 'half',
		headers: type ? { 'content-type': type } : {}
	} as RequestInit);
}
const form = (text: string) => sent(text, 'application/x-www-form-urlencoded');

test('what cannot be seen and cannot be kept is taken out of a form, names included', async () => {
	const request = form('no%00m=Mar%00tin&note=a%0Ab&vide=');
	const read = await readSentBody(request);
	expect(read).toMatchObject({
		kind: 'form',
		form: {
			texts: [
				['nom', 'Martin'],
				['note', 'a\nb'],
				['vide', '']
			]
		}
	});
	// The page reads the very same, however often it asks.
	for (let time = 0; time < 2; time += 1) {
		expect([...(await request.formData())]).toEqual([
			['nom', 'Martin'],
			['note', 'a\nb'],
			['vide', '']
		]);
	}
});

/** As they come with a number copied from a list of contacts, from a terminal, or from somebody who cheats. */
const UNSEEN =
	'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\0\u0001\u0007\u001b\u007f\u0085';

test('marks that turn a line over, and what a terminal obeys, leave a form, its names and those of its files', async () => {
	const multipart = new FormData();
	multipart.set(`n${UNSEEN}om`, `06${UNSEEN} 39 98`);
	multipart.set('photo', new File(['x'], `photo-\u202egpj.exe`));
	for (const body of [multipart, new URLSearchParams({ [`n${UNSEEN}om`]: `06${UNSEEN} 39 98` })]) {
		const fields = await new Request('http://localhost/', { method: 'POST', body }).formData();
		expect([...fields.keys()][0]).toContain('\u202e');
		const request = new Request('http://localhost/', { method: 'POST', body });
		await readSentBody(request);
		const read = await request.formData();
		expect(read.get('nom')).toBe('06 39 98');
		if (body === multipart) expect((read.get('photo') as File).name).toBe('photo-gpj.exe');
	}
});

test.each([
	['several lines, a tab', 'un\r\ndeux\n\ttrois'],
	['Arabic, with the marks that its letters lean on', '\u200fمرحبا\u200e (12)\u061c'],
	['families and flags', '👩\u200d👩\u200d👧 🇫🇷'],
	['French', '«\u202fL’œuvre\u202f»\u00a0: 2\u202f500\u00a0€ — mi\u2011temps…']
])('%s stay as they were typed', async (_what, text) => {
	const request = sent(new URLSearchParams({ mots: text }));
	await readSentBody(request);
	expect((await request.formData()).get('mots')).toBe(text);
});

test('a body is read once, whoever asks for it', async () => {
	let pulled = 0;
	const stream = new ReadableStream({
		pull(controller) {
			pulled += 1;
			if (pulled === 1) controller.enqueue(new TextEncoder().encode('nom=Martin'));
			else controller.close();
		}
	});
	const request = sent(stream as never, 'application/x-www-form-urlencoded');
	request.clone = () => {
		throw new Error('a copy of a body');
	};
	const [one, other] = await Promise.all([readSentBody(request), readSentBody(request)]);
	expect(one).toBe(other);
	expect((await request.formData()).get('nom')).toBe('Martin');
	expect(pulled).toBe(2);
});

test('NUL and half characters leave a JSON body too, however deep; each text is told', async () => {
	const body =
		'{"q":"Mar\\u0000\\u202etin\\ud800","most":3,"in":[{"cl\\u0000e":"\\u0031"}],"ok":true}';
	const request = sent(body, 'application/json; charset=utf-8');
	const read = await readSentBody(request);
	expect(read).toMatchObject({ kind: 'json' });
	expect(await request.json()).toEqual({
		q: 'Martin\ufffd',
		most: 3,
		in: [{ cle: '1' }],
		ok: true
	});
	expect(read).toMatchObject({
		json: {
			texts: [
				['q', 'Martin\ufffd'],
				['cle', '1']
			],
			names: ['q', 'most', 'in', 'cle', 'ok']
		}
	});
});

test.each([
	['a form cut in the middle', sent('--x\r\ncontent-di', 'multipart/form-data; boundary=x'), 400],
	['half a JSON', sent('{"q":', 'application/json'), 400],
	['a JSON without end', sent('['.repeat(20_000), 'application/json'), 400],
	['bytes that are no text', sent(new Uint8Array([0x22, 0xff, 0x22]), 'application/json'), 400],
	['a hidden JSON', form('nom=a&__superform_json=%5B%5D'), 400],
	['a hidden file', form('__superform_file_0=x'), 400],
	['ten thousand fields and one', form('a&'.repeat(10_001)), 400],
	['plain words', sent('nom=Martin', 'text/plain'), 415],
	['a picture', sent('x', 'image/png'), 415],
	['what looks like a form', sent('x', 'multipart/form-data-x; boundary=x'), 415],
	['something without a name', sent(new Uint8Array([1])), 415]
])('%s is refused, and said', async (_story, request, status) => {
	const read = await readSentBody(request);
	expect(read).toMatchObject({ kind: 'refused', status, message: expect.stringMatching(/[.]$/) });
	await expect(request.formData()).rejects.toThrow('refused');
});

test('nothing sent is nothing', async () => {
	expect(await readSentBody(new Request('http://localhost/'))).toEqual({ kind: 'none' });
	expect(await readSentBody(sent(null))).toEqual({ kind: 'none' });
});

test('a form without a body is a form without a field', async () => {
	for (const type of ['multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']) {
		const request = sent(null, type);
		expect(await readSentBody(request)).toEqual({ kind: 'none' });
		expect([...(await request.formData())]).toEqual([]);
	}
});

test('a body that grows beyond what it said, or beyond the limit, is refused', async () => {
	const long = sent('a'.repeat(101), 'application/x-www-form-urlencoded');
	expect(await readSentBody(long, 100)).toMatchObject({ kind: 'refused', status: 413 });
});

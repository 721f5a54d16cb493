import { expect, test } from 'vitest';
import { readMultipart } from './multipart.ts';

/** As a browser writes it. */
async function written(form: FormData): Promise<{ bytes: Buffer; type: string }> {
	const response = new Response(form);
	const type = response.headers.get('content-type')!;
	return { bytes: Buffer.from(await response.arrayBuffer()), type };
}

test('a form is read as the browser wrote it: texts, files, and names with quotes', async () => {
	const form = new FormData();
	form.append('nom', 'Élodie « de » Brel\r\nligne');
	form.append('un "drôle" de nom', '');
	form.append('fichiers', new File(['a;b\r\n--pas la fin'], 'été "1".csv', { type: 'text/csv' }));
	const { bytes, type } = await written(form);
	const read = readMultipart(bytes, type)!;
	expect(read.map(([name]) => name)).toEqual(['nom', 'un "drôle" de nom', 'fichiers']);
	expect(read.slice(0, 2).map(([, value]) => value)).toEqual(['Élodie « de » Brel\r\nligne', '']);
	const file = read[2]![1] as File;
	expect([file.name, file.type, await file.text()]).toEqual([
		'été "1".csv',
		'text/csv',
		'a;b\r\n--pas la fin'
	]);
});

test('a file that was not chosen is a file without a name', () => {
	const body = '--x\r\nContent-Disposition: form-data; name="f"; filename=""\r\n\r\n\r\n--x--\r\n';
	const [[name, file]] = readMultipart(Buffer.from(body), 'multipart/form-data; boundary=x') as [
		[string, File]
	];
	expect([name, file.name, file.size]).toEqual(['f', '', 0]);
});

test.each([
	['cut in the middle', '--x\r\ncontent-disposition: form-da'],
	['without its end', '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n'],
	['without a name', '--x\r\ncontent-disposition: form-data\r\n\r\nb\r\n--x--\r\n'],
	['of something else', 'Bonjour'],
	['of nothing', '']
])('a form %s is not read', (_story, body) => {
	expect(readMultipart(Buffer.from(body), 'multipart/form-data; boundary=x')).toBeNull();
});

test('a form without a boundary, or with thousands of parts, is not read', () => {
	const part = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n';
	expect(readMultipart(Buffer.from(`${part}--x--`), 'multipart/form-data')).toBeNull();
	const type = 'multipart/form-data; boundary=x';
	expect(readMultipart(Buffer.from(`${part.repeat(3)}--x--`), type)).toHaveLength(3);
	expect(readMultipart(Buffer.from(`${part.repeat(10_001)}--x--`), type)).toBeNull();
});

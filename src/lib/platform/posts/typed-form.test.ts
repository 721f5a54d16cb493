import { describe, expect, test } from 'vitest';
import { readTypedForm } from './sent-body.ts';
import { digestOfPost } from './typed-form.ts';

/** One that always reads the same: drawn, one in sixteen would have its second part begin by a 4. */
const KEY = 'a4e27a29-0d0d-498b-a439-4273db257eef';

function post(fields: [string, string | File][], type: 'urlencoded' | 'multipart' = 'multipart') {
	const body = type === 'multipart' ? new FormData() : new URLSearchParams();
	for (const [name, value] of fields) (body as FormData).append(name, value as string);
	return new Request('http://localhost/equipe', { method: 'POST', body });
}
const read = async (...asked: Parameters<typeof post>) => (await readTypedForm(post(...asked)))!;

test('texts come in order, files by the name of their field, and the request is left to its route', async () => {
	const file = new File(['a;b'], 'registre.csv');
	const request = post([
		['cle', KEY],
		['nom', 'É'],
		['nom', ''],
		['fichiers', file],
		['fichiers', file]
	]);
	const form = await readTypedForm(request);
	expect(form).toMatchObject({
		key: KEY,
		texts: [
			['cle', KEY],
			['nom', 'É'],
			['nom', '']
		],
		fileFields: ['fichiers']
	});
	expect((await request.formData()).getAll('fichiers')).toHaveLength(2);
});

test.each([
	['a page asked for', new Request('http://localhost/')],
	['another kind of body', new Request('http://localhost/', { method: 'POST', body: '{}' })],
	[
		'a form cut in the middle',
		new Request('http://localhost/', {
			method: 'POST',
			body: '--x\r\ncontent-disposition: form-da',
			headers: { 'content-type': 'multipart/form-data; boundary=x' }
		})
	]
])('%s has no typed form', async (_name, request) => {
	expect(await readTypedForm(request)).toBeNull();
});

test.each(['', '1', KEY.toUpperCase(), KEY.replace('-498b', '-798b'), `${KEY} `])(
	'%j is no key',
	async (value) => {
		expect((await read([['cle', value]])).key).toBeNull();
	}
);

describe('a form sent again is known', () => {
	const digest = async (
		fields: [string, string | File][],
		from: {
			staffId?: string | null;
			browser?: string;
			address?: string;
			type?: 'urlencoded';
		} = {}
	) => {
		const form = await read([['cle', KEY], ...fields], from.type);
		const sender = { staffId: 'odile', browser: '', address: '/equipe?/x', ...from };
		return digestOfPost({ ...form, key: form.key! }, sender).toString('hex');
	};
	const once = () =>
		digest([
			['nom', 'Tricot'],
			['lieu', 'Salle 2']
		]);

	test('whatever its encoding', async () => {
		expect(await once()).toBe(await once());
		expect(
			await digest(
				[
					['nom', 'Tricot'],
					['lieu', 'Salle 2']
				],
				{ type: 'urlencoded' }
			)
		).toBe(await once());
	});

	test.each<[string, Parameters<typeof digest>]>([
		[
			'a word changed',
			[
				[
					['nom', 'Tricots'],
					['lieu', 'Salle 2']
				]
			]
		],
		[
			'a letter moved to the next field',
			[
				[
					['nom', 'TricotS'],
					['lieu', 'alle 2']
				]
			]
		],
		['a field less', [[['nom', 'Tricot']]]],
		[
			'a field more',
			[
				[
					['nom', 'Tricot'],
					['lieu', 'Salle 2'],
					['retenu', 'oui']
				]
			]
		],
		[
			'somebody else',
			[
				[
					['nom', 'Tricot'],
					['lieu', 'Salle 2']
				],
				{ staffId: 'bachir' }
			]
		],
		[
			'nobody',
			[
				[
					['nom', 'Tricot'],
					['lieu', 'Salle 2']
				],
				{ staffId: null }
			]
		],
		[
			'another action',
			[
				[
					['nom', 'Tricot'],
					['lieu', 'Salle 2']
				],
				{ address: '/equipe?/y' }
			]
		]
	])('but not with %s', async (_name, changed) => {
		expect(await digest(...changed)).not.toBe(await once());
	});

	test('nor with another file under the same name', async () => {
		const withFile = (content: string) => digest([['f', new File([content], 'registre.csv')]]);
		expect(await withFile('aa')).toBe(await withFile('aa'));
		expect(await withFile('aa')).not.toBe(await withFile('ab'));
	});
});

import { expect, test } from 'vitest';
import { readSentBody } from '#lib/platform/posts/sent-body.ts';
import { Left } from '#lib/platform/threads/breathe.ts';
import { tellError } from './tell-error.ts';

const told = (error: unknown) =>
	tellError({
		kind: 'unknown',
		error,
		event: { request: new Request('http://localhost/equipe'), route: { id: '/equipe' }, locals: {} }
	} as never) as { status?: number; message: string; id?: string };

test('what the database could not read is the fault of what was sent, told in a sentence', () => {
	const answer = told(Object.assign(new Error('invalid input syntax'), { code: '22P02' }));
	expect(answer).toEqual({
		status: 400,
		message:
			'Une partie de ce qui a été envoyé ne se lit pas\u00a0: rien n’est enregistré. Rechargez la page et recommencez.'
	});
});

test('who left before the end of a long work is no failure', () => {
	expect(told(new Left())).toMatchObject({ status: 499 });
	expect(told(new Left()).id).toBeUndefined();
});

test('a mistake of ours keeps its number', () => {
	const answer = told(new TypeError('a bug'));
	expect(answer.status).toBeUndefined();
	expect(answer.id).toMatch(/^[0-9a-f]{8}$/);
});

test('a JSON where a form is waited for is told that the page does not take it', async () => {
	const request = new Request('http://localhost/equipe', {
		method: 'POST',
		body: '{"nom":"Martin"}',
		headers: { 'content-type': 'application/json' }
	});
	await readSentBody(request);
	const refused = await request.formData().catch((error: unknown) => error);
	expect(told(refused)).toMatchObject({
		status: 415,
		message: expect.stringContaining('Recommencez depuis la page')
	});
});

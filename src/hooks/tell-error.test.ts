import { expect, test } from 'vitest';
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
			'Une partie de ce qui a été envoyé ne se lit pas : rien n’est enregistré. Rechargez la page et recommencez.'
	});
});

test('a mistake of ours keeps its number', () => {
	const answer = told(new TypeError('a bug'));
	expect(answer.status).toBeUndefined();
	expect(answer.id).toMatch(/^[0-9a-f]{8}$/);
});

import { expect, test } from 'vitest';
import { GUARDED_TEXTS, UNTYPED_TEXTS } from './guarded-texts.ts';
import { projectFiles, textOf } from './project-files.ts';

/** A column holds free text unless the migration says which values or which shape it takes. */
function freeTextColumns(): string[] {
	const sql = projectFiles()
		.filter((path) => /^migrations\/.*\.sql$/.test(path))
		.map((path) => textOf(path).replace(/--.*$/gm, ''))
		.join('\n');
	const gone = new Set([...sql.matchAll(/^drop table (\w+)/gm)].map(([, table]) => table));
	const dropped = new Set(
		[...sql.matchAll(/^alter table (\w+)([^;]*)/gm)].flatMap(([, table, body]) =>
			[...body!.matchAll(/\bdrop column (\w+)/g)].map(([, column]) => `${table}.${column}`)
		)
	);
	return [...sql.matchAll(/(?:create|alter) table (?:if exists )?(\w+)([\s\S]*?);\s*$/gm)]
		.filter(([, table]) => !gone.has(table!))
		.flatMap(([, table, body]) =>
			[...body!.matchAll(/^\s*(?:add column )?(\w+) text(?:\[\])?\b(.*)$/gm)]
				.filter(([, , rest]) => !/\bin \('|~ '/.test(rest!))
				.map(([, column]) => `${table}.${column}`)
		)
		.filter((column) => !dropped.has(column));
}

const listed = [...Object.values(GUARDED_TEXTS).flat(), ...Object.values(UNTYPED_TEXTS).flat()];

test('every text that somebody may write is read by the guard, or is exempt for a reason', () => {
	const forgotten = freeTextColumns().filter((column) => !listed.includes(column));
	expect(forgotten).toEqual([]);
});

test('the list names no column that is gone, and none twice', () => {
	const columns = freeTextColumns();
	expect(listed.filter((column) => !columns.includes(column))).toEqual([]);
	expect(listed.length).toBe(new Set(listed).size);
});

test('the guard stands before every page, after what was sent was read', () => {
	const order = /sequence\(([\s\S]*?)\)/.exec(textOf('src/hooks.server.ts'))![1]!;
	expect(
		order
			.split(',')
			.map((one) => one.trim())
			.slice(-2)
	).toEqual(['withKeptForms', 'withGuard']);
	expect(order).toMatch(/withViewer,\s*withBody,/);
});

/** Doors that take a body which is no form, and what reads its texts. */
const OTHER_BODIES: Record<string, string> = {
	'src/routes/equipe/textes/+server.ts':
		'Its text is masked before being kept (keepText), the rest is read by the guard.',
	'src/routes/equipe/accueil/demande/proposer/+server.ts':
		'Words of which a family is proposed: read by the guard, and kept nowhere.',
	'src/routes/equipe/habitants/chercher/+server.ts':
		'A name that is looked up: read by the guard, and kept nowhere.',
	'src/routes/equipe/en-salle/[seance=uuid]/+server.ts':
		'A form with its key, read by the guard as any other: marks are words of a list.',
	'src/routes/sms/[fournisseur]/accuse/+server.ts':
		'The provider of SMS, known by its secret or its signature: receipts hold no text.',
	'src/routes/sms/[fournisseur]/reponse/+server.ts':
		'The same; what somebody answered is masked before being kept (writeAnswer).',
	'src/routes/borne/imprime/+server.ts': 'A number of pages, in two figures.',
	'src/routes/borne/[[texte=texte]]/fin/+server.ts':
		'The end of a visit at a kiosk: a form with its key, in which nothing is typed.',
	'src/routes/connexion/cle-acces/+server.ts': 'A passkey: nothing is typed.',
	'src/routes/connexion/ma-cle/+server.ts': 'A passkey: nothing is typed.'
};

test('no door takes a text past the guard', () => {
	const doors = projectFiles()
		.filter((path) => /^src\/routes\/.*\+server\.ts$/.test(path))
		.filter((path) => /\b(?:POST|PUT|PATCH)\b/.test(textOf(path)));
	expect(doors.filter((path) => !(path in OTHER_BODIES))).toEqual([]);
});

import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { streamRows } from '#lib/platform/database/stream-rows.ts';
import { refuse } from '#lib/shared/refuse.ts';
import {
	csvHead,
	csvLine,
	FEWEST_TOLD,
	jsonLine,
	type MatrixRow
} from '../../domain/calibration/answer-matrix.ts';

export type MatrixAsked = {
	/** Only what was asked with this version: answers already weighed by a calibration are not again. */
	version: string;
	format: 'csv' | 'jsonl';
	/** Drawn for this file alone: rows come in an order that says nothing of their day. */
	shuffle: string;
};
export type NothingToTell = { refusal: 'too-few'; message: string };

/**
 * The anonymous answer matrix: who answered what, without who, where or when. A row is a conversation
 * in an order of chance, its items in that of their names; an item with fewer than 11 answers is left out.
 */
export async function exportAnswerMatrix(
	db: Db,
	{ version, format, shuffle }: MatrixAsked
): Promise<AsyncGenerator<Uint8Array> | NothingToTell> {
	const asked = sql`
		from placement_answers a join placements p on p.id = a.placement_id
		where a.answer is not null and p.bank_version = ${version}
			and not exists (select from placement_undos u where u.placement_id = p.id)`;
	const { rows } = await sql<{ item: string }>`
		select a.item ${asked} group by a.item having count(*) >= ${FEWEST_TOLD} order by a.item`.execute(
		db
	);
	const items = rows.map(({ item }) => item);
	if (items.length === 0) {
		return refuse(
			'too-few',
			`Aucune question de la version ${version} n’a ${FEWEST_TOLD} réponses\u00a0: rien n’est donné.`
		);
	}
	const query = sql<{ row: MatrixRow }>`
		select jsonb_object_agg(a.item, a.answer) as row ${asked} and a.item = any (${items}::text[])
		group by p.id order by md5(p.id::text || ${shuffle})`;
	return writeMatrix(items, format, streamRows(db, query));
}

async function* writeMatrix(
	items: string[],
	format: 'csv' | 'jsonl',
	rows: AsyncGenerator<{ row: MatrixRow }>
): AsyncGenerator<Uint8Array> {
	const encoder = new TextEncoder();
	if (format === 'csv') yield encoder.encode(csvHead(items));
	const lineOf = format === 'csv' ? csvLine : jsonLine;
	for await (const { row } of rows) yield encoder.encode(lineOf(items, row));
}

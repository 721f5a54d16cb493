import { findConfidential, maskConfidential } from '#lib/features/house/confidential/index.ts';
import { type Cell, cellName, type Sheet, type Workbook } from '#lib/shared/workbook.ts';
import type { CellPlace } from '../../register.ts';

export type SecretKind = 'nir' | 'iban' | 'rib' | 'card' | 'password';

/** A cell that held something confidential: where, and what it was; never its value. */
export type MaskedCell = {
	place: CellPlace;
	/** Rank of its sheet and of its row, from 0. */
	sheet: number;
	row: number;
	kinds: SecretKind[];
};

/** Shorter texts hold no number that identifies somebody, nor a secret told in words. */
const SHORTEST = 6;

/**
 * A workbook whose confidential numbers and passwords are masked, proven or doubtful, before
 * anything is kept of it, even sealed and for two hours (never stored, not in a draft). Long, so others are
 * answered between two rows.
 */
export async function maskWorkbook(
	workbook: Workbook,
	breathe: () => Promise<void>
): Promise<{ workbook: Workbook; masked: MaskedCell[] }> {
	const masked: MaskedCell[] = [];
	const clean = (text: string) => (text.length < SHORTEST ? text : maskConfidential(text));
	const sheets: Sheet[] = [];
	for (const [sheetRank, sheet] of workbook.sheets.entries()) {
		const rows: Sheet['rows'] = [];
		for (const [row, cells] of sheet.rows.entries()) {
			await breathe();
			rows.push(cells.map((cell, column) => maskCell(cell, { sheet, sheetRank, row, column })));
		}
		sheets.push({ ...sheet, name: clean(sheet.name), rows });
	}
	return { workbook: { ...workbook, fileName: clean(workbook.fileName), sheets }, masked };

	type At = { sheet: Sheet; sheetRank: number; row: number; column: number };

	function maskCell(cell: Cell | undefined, { sheet, sheetRank, row, column }: At) {
		if (!cell || cell.text.length < SHORTEST || cell.date !== undefined) return cell;
		const { findings } = findConfidential(cell.text);
		if (findings.length === 0) return cell;
		const place = {
			file: clean(workbook.fileName),
			sheet: clean(sheet.name),
			cell: cellName(row, column)
		};
		masked.push({ place, sheet: sheetRank, row, kinds: findings.map(({ kind }) => kind) });
		// What was just found, then what is read otherwise once its neighbour is masked.
		return { text: maskConfidential(maskConfidential(cell.text, findings)) };
	}
}

/** How many of each kind: what a journal may say of them. */
export function countKinds(masked: readonly MaskedCell[]): Partial<Record<SecretKind, number>> {
	const counts: Partial<Record<SecretKind, number>> = {};
	for (const kind of masked.flatMap(({ kinds }) => kinds)) counts[kind] = (counts[kind] ?? 0) + 1;
	return counts;
}

export const SECRET_NAMES: Record<SecretKind, string> = {
	nir: 'numéro de sécurité sociale',
	iban: 'numéro de compte (IBAN)',
	rib: 'numéro de compte (RIB)',
	card: 'numéro de carte bancaire',
	password: 'mot de passe ou code secret'
};

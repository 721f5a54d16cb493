import { formatFigure } from '#lib/features/year/reports/index.ts';
import { readWorkbook } from '#lib/platform/spreadsheet/read-workbook.ts';
import { signs } from './rendered-figures.fixture.ts';

type AnnexRow = {
	programme: string;
	figure: string;
	part: string;
	/** The number of the cell, said as the documents say it. */
	value: string;
	explanation: string;
};

/** The figures of an annex, one a row, as our own reader of registers finds them. */
export async function annexRows(bytes: Uint8Array): Promise<AnnexRow[]> {
	const workbook = await readWorkbook('annexe.xlsx', bytes);
	if ('refusal' in workbook) throw new Error(workbook.message);
	const sheet = workbook.sheets.find(({ name }) => name === 'Chiffres')!;
	return sheet.rows.slice(1).map((row) => {
		const [programme, figure, part, , unit, explanation] = Array.from(
			{ length: 6 },
			(_, at) => row[at]?.text ?? ''
		);
		return {
			programme: programme!,
			figure: signs(figure!),
			part: signs(part!),
			value: signs(said(row[3]?.number, unit!) ?? row[3]!.text),
			explanation: signs(explanation!)
		};
	});
}

function said(value: number | undefined, unit: string): string | null {
	if (value === undefined) return null;
	if (unit === 'heures') return formatFigure(Math.round(value * 60), 'minutes');
	return formatFigure(value, unit === '%' ? 'rate' : 'count');
}

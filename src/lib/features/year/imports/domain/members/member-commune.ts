import communes from '#content/communes.json' with { type: 'json' };
import { foldText } from '#lib/shared/person-name.ts';

const BY_NAME = new Map(Object.entries(communes).map(([insee, name]) => [communeKey(name), insee]));
const INSEE = /^([013-9]\d|2[AB1-9])\d{3}$/;
const POSTAL = /\b(\d{5})\s+(\p{L}[\p{L}\s'’-]+)/u;

export type WrittenCommune = { insee: string; name: string; address: string };

/**
 * The commune of a line: its INSEE code, its name, or what follows the postal code of an address.
 * A postal code alone covers several communes: it says none (INSEE, code officiel géographique).
 */
export function readCommune(written: WrittenCommune): { insee?: string; unknown?: string } {
	const code = written.insee.replace(/\s/g, '').toUpperCase();
	if (INSEE.test(code)) return { insee: code };
	const name = written.name || (POSTAL.exec(written.address)?.[2] ?? '').trim();
	// « 62230 Outreau » in the column of communes.
	const plain = name
		.replace(/^\d{5}\s+/, '')
		.replace(/\s+cedex.*$/i, '')
		.trim();
	if (!plain || /^\d+$/.test(plain)) return {};
	const insee = BY_NAME.get(communeKey(plain));
	return insee ? { insee } : { unknown: plain };
}

/** « ST MARTIN BOULOGNE », « Saint-Martin-Boulogne » and « Saint-Martin-lès-Boulogne » are one. */
function communeKey(name: string): string {
	return foldText(name)
		.replace(/\bst\b/g, 'saint')
		.replace(/\bste\b/g, 'sainte')
		.replace(/\b(les|lez|sur|le|la|au|aux)\b/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

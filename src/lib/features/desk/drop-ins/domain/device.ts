export const DEVICES = ['ordinateur', 'telephone', 'tablette', 'autre', 'aucun'] as const;
export type Device = (typeof DEVICES)[number];

/** What she comes with, in the words of La Coop's Materiel list (vocabulary of registers). */
export const DEVICE_NAMES: Record<Device, string> = {
	ordinateur: 'Ordinateur',
	telephone: 'Téléphone',
	tablette: 'Tablette',
	autre: 'Autre',
	aucun: 'Pas de matériel'
};

/** Whether a word is one of La Coop's five (vocabulary of registers, Materiel). */
export function isDevice(word: string): word is Device {
	return (DEVICES as readonly string[]).includes(word);
}

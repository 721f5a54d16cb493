/** Who decides, as whoever does not is told. */
export const arbiterWords = (arbiter: 'coordination' | 'direction'): string =>
	arbiter === 'direction' ? 'La direction du centre' : 'La coordination du réseau';

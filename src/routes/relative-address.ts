/** Relative, so that no table ever keeps where a ticket is. */
export const relativeAddress = ({ pathname }: URL, address: string): string =>
	'../'.repeat(pathname.split('/').length - 2) + address.slice(1);

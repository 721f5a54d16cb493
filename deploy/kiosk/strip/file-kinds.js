// What a site says that it takes (`accept`), asked of one scanned document.
// eslint-disable-next-line no-unused-vars
const declicTakes = (() => {
	const ENDINGS = {
		'application/pdf': ['.pdf'],
		'image/jpeg': ['.jpg', '.jpeg'],
		'image/png': ['.png'],
		'image/tiff': ['.tif', '.tiff']
	};
	/** Some sites write the name of another time. */
	const ALIASES = {
		'application/x-pdf': 'application/pdf',
		'image/jpg': 'image/jpeg',
		'image/pjpeg': 'image/jpeg'
	};
	return (accept, type) => {
		const wishes = accept.split(',').map((wish) => wish.trim().toLowerCase());
		return wishes.every((wish) => wish === '')
			? true
			: wishes.some(
					(wish) =>
						wish === '*/*' ||
						(ALIASES[wish] ?? wish) === type ||
						ENDINGS[type].includes(wish) ||
						(wish.endsWith('/*') && type.startsWith(wish.slice(0, -1)))
				);
	};
})();

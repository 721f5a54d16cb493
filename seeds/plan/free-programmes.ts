import defaults from '#content/default-programmes.json' with { type: 'json' };

const FREE = new Set(
	defaults.programmes.filter(({ format }) => format === 'free').map(({ slug }) => slug)
);

/** Where one comes when one likes: nobody is absent, and nothing ends (study-2.3). */
export function isFree(programme: string): boolean {
	return FREE.has(programme);
}

/** A name for a sheet that anybody may read on the wall: "Jeanne L."; null stays nobody. */
export function wallName(name: string | null): string | null {
	if (name === null) return null;
	const [given = '', ...family] = name.trim().split(/\s+/);
	const initial = [...(family[0] ?? '')][0];
	return initial ? `${given} ${initial.toLocaleUpperCase('fr')}.` : given;
}

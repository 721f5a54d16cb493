import { planNetwork } from './plan/plan-network.ts';
for (const today of process.argv.slice(2)) {
	console.log('==', today);
	for (const c of planNetwork(today)) {
		const people = new Set(c.groups.flatMap(g=>g.members.map(m=>m.person)));
		console.log(c.content.name, people.size, 'séances tenues', c.groups.reduce((s,g)=>s+g.sheets.size,0));
		const years = [...new Set(c.groups.map(g=>g.year))];
		for (const y of years) console.log('   ', y, 'people', new Set(c.groups.filter(g=>g.year===y).flatMap(g=>g.members.map(m=>m.person))).size);
		for (const g of c.groups) console.log('  ', g.programme, g.year, g.cycleLabel, g.group.label, g.days[0], g.days.at(-1), g.days.length, 'n', g.size, 'sheets', g.sheets.size);
	}
}

// Puts the nearest centre first. The position is asked for by a press, stays in this page, and is sent nowhere.
(function () {
	var offer = document.getElementById('pres-de-moi');
	var list = document.querySelector('.centres');
	if (!offer || !list || !navigator.geolocation) return;
	offer.hidden = false;
	var button = offer.querySelector('button');
	// Metres a minute, as somebody walks who does not hurry.
	var PACE = 67;
	function metres(from, to) {
		var turn = Math.PI / 180;
		var north = (to[0] - from[0]) * turn;
		var east = (to[1] - from[1]) * turn * Math.cos(((to[0] + from[0]) / 2) * turn);
		return 6371000 * Math.sqrt(north * north + east * east);
	}
	button.addEventListener('click', function () {
		navigator.geolocation.getCurrentPosition(
			function (found) {
				var here = [found.coords.latitude, found.coords.longitude];
				var centres = [].slice.call(list.children).map(function (item) {
					var place = item.getAttribute('data-place');
					return { item: item, far: place ? metres(here, place.split(',').map(Number)) : Infinity };
				});
				centres.sort(function (one, other) {
					return one.far - other.far;
				});
				centres.forEach(function (centre) {
					var said = centre.item.querySelector('[data-walk]');
					var minutes = Math.max(1, Math.round(centre.far / PACE));
					if (said && minutes <= 60) {
						said.textContent = said.getAttribute('data-walk').replace('{minutes}', minutes);
						said.hidden = false;
					}
					list.appendChild(centre.item);
				});
				var first = list.querySelector('a');
				if (first) first.focus();
			},
			function () {
				offer.hidden = true;
			},
			{ timeout: 15000, maximumAge: 600000 }
		);
	});
})();

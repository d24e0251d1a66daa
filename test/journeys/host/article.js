// Pastes the code that stands in the page's own address, as an editor would. Scripts run only if they are made here.
const place = document.getElementById("map");
place.innerHTML = new URL(location.href).searchParams.get("code");
for (const pasted of place.querySelectorAll("script")) {
  const script = document.createElement("script");
  for (const { name, value } of pasted.attributes) script.setAttribute(name, value);
  pasted.replaceWith(script);
}

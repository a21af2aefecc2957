// Bundles the page into dist, or into the folder that is named.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";

const folder = process.argv[2] ?? "dist";
await mkdir(folder, { recursive: true });
await build({
  entryPoints: { page: "src/main.ts" },
  outdir: folder,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome100", "firefox102", "safari15.4"],
  charset: "utf8",
  legalComments: "none",
  banner: { js: "// Licences of what is bundled: licences.txt" },
  logLevel: "warning",
});
for (const file of ["index.html", "icon.svg"]) {
  await copyFile(file, `${folder}/${file}`);
}

const plot = await readFile("node_modules/uplot/LICENSE", "utf8");
const codes = (await readFile("node_modules/qrcode-generator/dist/qrcode.mjs", "utf8")).match(/(?:^\/\/.*\n)+/mu)?.[0] ?? "";
await writeFile(
  `${folder}/licences.txt`,
  `uPlot\n\n${plot.trim()}\n\n\nqrcode-generator\n\n${codes.replaceAll(/^\/\/-*\s?/gmu, "").trim()}\n\n`
  + `${plot.slice(plot.indexOf("Permission is hereby")).trim()}\n`,
);

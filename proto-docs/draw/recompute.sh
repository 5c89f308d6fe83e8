#!/bin/sh
# Recomputes a draw from the folder of its record with sha256sum, openssl, sort and awk: see v1.md, "By hand".
# usage: recompute.sh <folder>     exit 0: the result follows from the files; 1: it does not, and the line says why
set -eu
export LC_ALL=C
cd "$1"

suite=$(awk -F'\t' '$1 == "suite" { print $2 }' freeze.txt)
case $suite in
sha256-aes256ctr) hash=sha256 cipher=aes-256-ctr hexkey=64 ;;
sm3-sm4ctr) hash=sm3 cipher=sm4-ctr hexkey=32 ;;
*) echo "unknown suite $suite"; exit 1 ;;
esac
digest() { openssl dgst -"$hash" -r | cut -c1-64; }
key() { printf 'sunlot-draw/v1 %s' "$1" | openssl dgst -"$hash" -mac HMAC -macopt "hexkey:$seed" -r | cut -c1-$hexkey; }
same() { [ "$2" = "$3" ] || { echo "$1: $2 is not $3"; exit 1; }; }

# The frozen files are the ones that were sealed, and the transcript names that freeze.
awk -F'\t' '$1 == "file" { print $2, $4 }' freeze.txt | while read -r name sealed; do
  same "$name" "$(digest < "$name")" "$sealed"
done
freeze=$(digest < freeze.txt)
same freeze.txt "$(awk -F'\t' '$1 == "freeze" { print $2 }' transcript.txt)" "$freeze"

# Everybody opened what they had promised.
draw=$(awk -F'\t' '$1 == "draw" { print $2 }' freeze.txt)
attempt=$(awk -F'\t' '$1 == "attempt" { print $2 }' freeze.txt)
promise() { printf 'sunlot-draw-commitment/v1\ndraw\t%s\nattempt\t%s\nfreeze\t%s\nparty\t%s\nnonce\t%s\n' "$draw" "$attempt" "$@" | digest; }
same server "$(promise - server "$(awk -F'\t' '$1 == "server" { print $2 }' transcript.txt)")" "$(awk -F'\t' '$1 == "commitment" { print $2 }' freeze.txt)"
awk -F'\t' '$1 == "witness" && $4 != "absent" { print $2, $3, $4 }' transcript.txt | while read -r who promised nonce; do
  same "$who" "$(promise "$freeze" "$who" "$nonce")" "$promised"
done

# The seed, the selection key, and the keystream: one 16-byte block is one ticket.
seed=$(digest < transcript.txt)
tickets=$(awk -F'\t' 'END { print $2 + $5 }' candidates.tsv)
head -c $((16 * tickets)) /dev/zero |
  openssl enc -$cipher -K "$(key select)" -iv 00000000000000000000000000000000 |
  basenc --base16 -w32 | tr A-F a-f |
  # A candidate's key is the smallest of its tickets.
  awk -F'\t' '{ best = "g"; for (i = 0; i < $5; i++) { getline ticket < "-"; if (ticket < best) best = ticket } print $3 "\t" best "\t" $1 }' candidates.tsv |
  # The smallest keys of each stratum are drawn, as many as its quota; then all of them by key.
  sort -t"$(printf '\t')" -k1,1 -k2,2 |
  awk -F'\t' 'NR == FNR { if ($1 == "stratum") quota[$2] = $7; next } seen[$1]++ < quota[$1] { print $2 "\t" $3 }' rules.txt - |
  sort | awk -F'\t' '{ print NR - 1 "\t" $2 "\t" $1 }' |
  # The teams, the fourth column of result.tsv, come from the second keystream: see v1-matching.md.
  { cut -f1-3 result.tsv | cmp -s - /dev/fd/3; } 3<&0 || { echo "result.tsv: another selection"; exit 1; }
echo "valid: $(wc -l < result.tsv) drawn of $(wc -l < candidates.tsv), seed $seed"

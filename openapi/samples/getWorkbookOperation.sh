export LOCATION=$(curl --silent --show-error --fail --dump-header - \
  "$GRAPH/me/drive/items/$ITEM_ID/workbook/createSession" \
  --header "Authorization: Bearer $TOKEN" \
  --header "Content-Type: application/json" \
  --header "Prefer: respond-async" \
  --data '{"persistChanges": true}' |
  tr -d '\r' | sed -n 's/^[Ll]ocation: //p')
curl --silent --show-error "$LOCATION" --header "Authorization: Bearer $TOKEN"

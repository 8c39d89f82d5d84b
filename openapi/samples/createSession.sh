export SESSION_ID=$(curl --silent --show-error --fail \
  "$GRAPH/me/drive/items/$ITEM_ID/workbook/createSession" \
  --header "Authorization: Bearer $TOKEN" \
  --header "Content-Type: application/json" \
  --data '{"persistChanges": true}' |
  sed 's/.*"id" *: *"\([^"]*\)".*/\1/')
echo "$SESSION_ID"
